package io.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalFormTest {
  @ParameterizedTest
  @CsvSource({
    "A37YH556, A37YH556",
    "a37-yh556, A37YH556",
    "00 A/37, A37",
    "0100, 100",
    "1000, 1000",
    "A001, A001",
    "-0-7, 7",
    "müller-7, MÜLLER7",
    "'', ''",
    "000, ''",
    "***, ''"
  })
  void survivesReTyping(String raw, String form) {
    assertThat(NormalForm.of(raw)).isEqualTo(form);
    assertThat(NormalForm.of(form)).as("once normal, always normal").isEqualTo(form);
  }
}
