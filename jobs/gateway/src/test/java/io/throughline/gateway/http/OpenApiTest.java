package io.throughline.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.gateway.answer.Outcome;
import io.throughline.http.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The description says what the gateway does. */
class OpenApiTest {
  private final Answer answer = OpenApi.answer();
  private final Map<?, ?> document =
      (Map<?, ?>)
          new Load(LoadSettings.builder().build())
              .loadFromString(new String(answer.body(), StandardCharsets.UTF_8));

  private static Object at(Object from, String... keys) {
    Object found = from;
    for (String key : keys) {
      found = ((Map<?, ?>) found).get(key);
    }
    return found;
  }

  @Test
  void describesEveryRouteAndNoOther() {
    Map<String, Set<String>> described = new LinkedHashMap<>();
    ((Map<?, ?>) document.get("paths"))
        .forEach(
            (path, methods) ->
                described.put(
                    path.toString(),
                    ((Map<?, ?>) methods)
                        .keySet().stream()
                            .map(method -> method.toString().toUpperCase(Locale.ROOT))
                            .collect(Collectors.toSet())));

    assertThat(described)
        .isEqualTo(
            Arrays.stream(Route.values())
                .collect(Collectors.toMap(Route::template, route -> Set.of(route.method()))));
  }

  @Test
  void describesEveryAnswer() {
    Map<?, ?> responses =
        (Map<?, ?>) at(document, "paths", Route.FEED.template(), "post", "responses");

    assertThat(responses.keySet().stream().map(Object::toString))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Outcome.values())
                .map(outcome -> Integer.toString(outcome.status()))
                .collect(Collectors.toSet()));
  }

  @Test
  void namesEveryCode() {
    List<?> codes =
        (List<?>) at(document, "components", "schemas", "problem", "properties", "code", "enum");

    assertThat(codes.stream().map(Object::toString))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Outcome.values())
                .filter(outcome -> outcome != Outcome.ACCEPTED)
                .map(Outcome::code)
                .toList());
  }

  @Test
  void resolvesAllItsReferences() {
    String text = new String(answer.body(), StandardCharsets.UTF_8);

    text.lines()
        .filter(line -> line.contains("$ref"))
        .map(line -> line.replaceAll(".*\"#/([^\"]*)\".*", "$1"))
        .forEach(path -> assertThat(at(document, path.split("/"))).as(path).isNotNull());
  }
}
