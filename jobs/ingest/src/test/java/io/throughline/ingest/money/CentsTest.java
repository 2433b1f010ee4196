package io.throughline.ingest.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CentsTest {
  private static long cents(String text) {
    char[] chars = ("*" + text + "*").toCharArray();
    return Cents.of(chars, 1, chars.length - 1);
  }

  @ParameterizedTest
  @CsvSource({
    "63, 6300",
    "63.00, 6300",
    "63.5, 6350",
    "63.57, 6357",
    "63.5700, 6357",
    ".5, 50",
    "5., 500",
    "-12.34, -1234",
    "+7, 700",
    "000123, 12300",
    "'', 0",
    "'  ', 0",
    "' 4 ', 400",
    "-0, 0",
    "99999999999999, 9999999999999900"
  })
  void readsWholeCents(String text, long expected) {
    assertThat(cents(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc",
        "1.234",
        "1,000",
        "1e2",
        "--1",
        "1-",
        ".",
        "-",
        "1.2.3",
        "1 2",
        "0x10",
        "NaN",
        "999999999999999",
        "1.999"
      })
  void refusesAllElse(String text) {
    assertThat(cents(text)).isEqualTo(Cents.BAD);
  }
}
