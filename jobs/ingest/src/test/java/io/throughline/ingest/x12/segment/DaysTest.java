package io.throughline.ingest.x12.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
  private static int day(String text) {
    return Days.of(text.toCharArray(), 0, text.length());
  }

  private static long time(String text) {
    return Days.timeOfDay(text.toCharArray(), 0, text.length());
  }

  @ParameterizedTest
  @CsvSource({
    "20250314, 2025-03-14",
    "20240229, 2024-02-29",
    "250314, 2025-03-14",
    "690101, 2069-01-01",
    "700101, 1970-01-01",
    "20050314-20050325, 2005-03-14",
    "202503141200, 2025-03-14"
  })
  void readsDays(String text, LocalDate expected) {
    assertThat(day(text)).isEqualTo((int) expected.toEpochDay());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2025",
        "20250230",
        "20251301",
        "20230229",
        "99999999",
        "10010101",
        "2025O314"
      })
  void refusesOtherDays(String text) {
    assertThat(day(text)).isEqualTo(Days.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "1405, 14:05",
    "140559, 14:05:59",
    "1405595, 14:05:59.5",
    "14055925, 14:05:59.25",
    "102497, 10:24"
  })
  void readsTimes(String text, LocalTime expected) {
    assertThat(time(text)).isEqualTo(expected.toNanoOfDay() / 1_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "14", "2460", "9999", "1a05"})
  void refusesOtherTimes(String text) {
    assertThat(time(text)).isEqualTo(Days.NONE);
  }
}
