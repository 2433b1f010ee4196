package io.throughline.exceptions.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.exceptions.query.Unavailable;
import io.throughline.http.HttpProblem;
import io.throughline.http.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The description says what the service does. */
class OpenApiTest {
  private final String text = new String(OpenApi.answer().body(), StandardCharsets.UTF_8);
  private final Map<?, ?> document =
      (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);

  private static Object at(Object from, String... keys) {
    Object found = from;
    for (String key : keys) {
      found = ((Map<?, ?>) found).get(key);
    }
    return found;
  }

  @Test
  void describesEveryRouteAndNoOther() {
    Map<String, Set<String>> described = new TreeMap<>();
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
  void namesEveryCode() {
    List<?> codes =
        (List<?>) at(document, "components", "schemas", "problem", "properties", "code", "enum");

    assertThat(codes.stream().map(Object::toString))
        .containsExactlyInAnyOrderElementsOf(problems().map(Problem::code).toList());
  }

  @Test
  void describesEveryAnswerToADecision() {
    Map<?, ?> responses =
        (Map<?, ?>) at(document, "paths", Route.DECISIONS.template(), "post", "responses");

    assertThat(responses.keySet().stream().map(Object::toString))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(Stream.of(200), problems().map(Problem::status))
                .map(Object::toString)
                .collect(Collectors.toSet()));
  }

  @Test
  void describesEveryParameterOfTheList() {
    List<?> parameters =
        (List<?>) at(document, "paths", Route.CASES.template(), "get", "parameters");

    assertThat(parameters.stream().map(parameter -> at(parameter, "name").toString()))
        .containsExactlyInAnyOrderElementsOf(ListQuery.PARAMETERS);
  }

  @Test
  void resolvesAllItsReferences() {
    text.lines()
        .filter(line -> line.contains("$ref"))
        .map(line -> line.replaceAll(".*\"#/([^\"]*)\".*", "$1"))
        .forEach(path -> assertThat(at(document, path.split("/"))).as(path).isNotNull());
  }

  private static Stream<Problem> problems() {
    return Stream.of(HttpProblem.values(), DecisionProblem.values(), Unavailable.values())
        .flatMap(Arrays::stream);
  }
}
