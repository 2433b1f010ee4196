package io.throughline.ingest.hl7.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampTest {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

  @ParameterizedTest
  @CsvSource({
    "2026, 2026-01-01T06:00:00Z",
    "202607, 2026-07-01T05:00:00Z",
    "20260203, 2026-02-03T06:00:00Z",
    "2026020314, 2026-02-03T20:00:00Z",
    "202602031405, 2026-02-03T20:05:00Z",
    "20260203140509, 2026-02-03T20:05:09Z",
    "20260203140509.4, 2026-02-03T20:05:09.400Z",
    "20260203140509.1234, 2026-02-03T20:05:09.123400Z",
    "20260203140509.1234567, 2026-02-03T20:05:09.123456Z",
    "20260203140509-0500, 2026-02-03T19:05:09Z",
    "20260203140509.5+0215, 2026-02-03T11:50:09.500Z",
    "202602031405+0000, 2026-02-03T14:05:00Z",
    "20260203+0100, 2026-02-02T23:00:00Z",
    "20240229, 2024-02-29T06:00:00Z",
    // A night in which an hour is missing, and one in which it comes twice.
    "20260308023000, 2026-03-08T08:30:00Z",
    "20261101013000, 2026-11-01T06:30:00Z"
  })
  void readsEveryPrecision(String text, Instant expected) {
    assertThat(Timestamp.parse(text).at(CHICAGO)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "26",
        "20261",
        "20261301",
        "20260230",
        "20250229",
        "2026020325",
        "202602031460",
        "20260203140561",
        "20260203140509.",
        "20260203-05",
        "20260203+9900",
        "2026-02-03",
        "2026-02-03T14:05:09Z",
        "00010101",
        "yesterday",
        "2026020\u0663"
      })
  void refusesAllElse(String text) {
    assertThat(Timestamp.parse(text)).isNull();
  }

  @Test
  void theDayIsTheOneWritten() {
    assertThat(Timestamp.parse("20260203233000-0500").date()).isEqualTo(LocalDate.of(2026, 2, 3));
  }
}
