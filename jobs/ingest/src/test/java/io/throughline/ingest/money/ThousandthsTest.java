package io.throughline.ingest.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThousandthsTest {
  @ParameterizedTest
  @CsvSource({"1, 1000", "2.5, 2500", "0.125, 125", "-3, -3000", "1.2500, 1250", "'', 0"})
  void readsWholeThousandths(String text, long expected) {
    assertThat(Thousandths.of(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2345", "1e3", "two", "1,5", "1000000000000000"})
  void refusesAllElse(String text) {
    assertThat(Thousandths.of(text)).isEqualTo(Thousandths.BAD);
  }
}
