package io.throughline.gateway.body;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.http.Refusal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSyntaxTest {
  private static void check(String text, MediaType type) throws Refusal {
    JsonSyntax.check(text.getBytes(StandardCharsets.UTF_8), type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", " [] \r\n", "{\"a\":[1,-2.5e3,null,true,\"\\u00e4ä\"]}", "[1]"})
  void takesObjectsAndArrays(String text) {
    assertThatCode(() -> check(text, MediaType.JSON)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{}\n{}\n", "\n\r\n{\"a\":1}\r\n \n{}", "{}\n"})
  void takesLinesOfObjects(String text) {
    assertThatCode(() -> check(text, MediaType.JSON_LINES)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "JSON       | {\"a\":1      | Line 1, ",
        "JSON       | {}{}          | Line 1, column 3, byte 2: there the end must be",
        "JSON       | {}~n{}        | Line 2, column 1, byte 3: there the end must be",
        "JSON       | 17            | Line 1, column 1, byte 0: there an object must begin",
        "JSON       | {'a':1}       | Line 1, ",
        "JSON       | [NaN]         | Line 1, ",
        "JSON       | [1,]          | Line 1, ",
        "JSON       | ]             | Line 1, ",
        "JSON_LINES | {}~n[]        | Line 2, column 1, byte 3: there an object must begin",
        "JSON_LINES | {}~n~n{\"a\":~n1} | Line 3, ",
        "JSON_LINES | {} {}         | Line 1, column 4, byte 3: there the end must be",
        "JSON       | ''            | The body is empty",
        "JSON_LINES | ~n~n          | The body is empty",
      })
  void namesThePlaceOfWhatIsNot(MediaType type, String text, String message) {
    String body = text.equals("''") ? "" : text.replace("~n", "\n");

    assertThatThrownBy(() -> check(body, type))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(message);
  }

  @Test
  void doesNotRepeatWhatWasSent() {
    assertThatThrownBy(() -> check("{\"name\": Doe}", MediaType.JSON))
        .hasMessageNotContaining("Doe")
        .hasMessageNotContaining("name");
  }

  @Test
  void takesNothingButUtf8() {
    for (Charset charset : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16}) {
      assertThatThrownBy(() -> JsonSyntax.check("{\"a\":1}".getBytes(charset), MediaType.JSON))
          .isInstanceOf(Refusal.class);
    }
    assertThatThrownBy(
            () ->
                JsonSyntax.check(
                    "{\"a\":\"ä\"}".getBytes(StandardCharsets.ISO_8859_1), MediaType.JSON))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void hasALimitOfDepth() {
    int most = JsonSyntax.MAX_DEPTH;

    assertThatCode(() -> check("[".repeat(most) + "]".repeat(most), MediaType.JSON))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> check("[".repeat(most + 1) + "]".repeat(most + 1), MediaType.JSON))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("at most 100 levels");
  }
}
