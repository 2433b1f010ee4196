package io.throughline.simulator.x12;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {
  @ParameterizedTest
  @CsvSource({
    "0,0",
    "5,0.05",
    "50,0.5",
    "100,1",
    "6300,63",
    "6350,63.5",
    "-1,-0.01",
    "-12345,-123.45",
    "-100,-1",
    "9999999999,99999999.99"
  })
  void amountsAreExactAndShort(long cents, String text) {
    assertThat(Texts.amount(cents)).isEqualTo(text);
  }
}
