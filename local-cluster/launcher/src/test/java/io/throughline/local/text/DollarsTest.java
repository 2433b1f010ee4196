package io.throughline.local.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DollarsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0.00",
        "5|0.05",
        "-5|-0.05",
        "123456|1,234.56",
        "-100|-1.00",
        "9223372036854775807|92,233,720,368,547,758.07",
        "-9223372036854775808|-92,233,720,368,547,758.08"
      })
  void everyCentIsShown(long cents, String text) {
    assertThat(Dollars.of(cents)).isEqualTo(text);
  }
}
