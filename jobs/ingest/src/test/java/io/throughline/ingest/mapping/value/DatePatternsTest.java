package io.throughline.ingest.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ingest.format.Reason;
import io.throughline.ingest.mapping.record.Refused;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatePatternsTest {
  private static Times times(String pattern, String text, int yearsFrom) {
    return new Times(
        TextValue.constant(text),
        DatePatterns.of(pattern, yearsFrom),
        ZoneId.of("America/Chicago"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dd.MM.yyyy | 02.03.2026 | 2026-03-02T06:00:00Z | 2026-03-02",
        "d.M.yyyy | 2.3.2026 | 2026-03-02T06:00:00Z | 2026-03-02",
        "yyyyMMdd | 20260702 | 2026-07-02T05:00:00Z | 2026-07-02",
        "yyyyMMddHHmmss | 20260302143015 | 2026-03-02T20:30:15Z | 2026-03-02",
        "MM/dd/yyyy H:mm | 03/02/2026 7:05 | 2026-03-02T13:05:00Z | 2026-03-02",
        "dd.MM.yy | 02.03.69 | 2069-03-02T06:00:00Z | 2069-03-02",
        "dd.MM.yy | 02.03.70 | 1970-03-02T06:00:00Z | 1970-03-02",
        "iso | 2026-03-02 | 2026-03-02T06:00:00Z | 2026-03-02",
        "iso | 2026-03-02T01:02:03Z | 2026-03-02T01:02:03Z | 2026-03-01",
        "iso | 2026-03-02T01:02:03.25+01:00 | 2026-03-02T00:02:03.250Z | 2026-03-01",
        "iso | 2026-03-02T01:02-0600 | 2026-03-02T07:02:00Z | 2026-03-02",
        "iso | 2026-03-02 01:02:03 | 2026-03-02T07:02:03Z | 2026-03-02",
        "yyyy-MM-dd'T'HH:mm:ssX | 2024-02-29T23:59:59-12 | 2024-03-01T11:59:59Z | 2024-03-01",
      })
  void readsDatesAndTimes(String pattern, String text, String instant, String date) {
    assertThat(times(pattern, text, 1970).instant(row -> null)).isEqualTo(instant);
    assertThat(times(pattern, text, 1970).date(row -> null)).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dd.MM.yyyy | 29.02.2026",
        "dd.MM.yyyy | 00.01.2026",
        "dd.MM.yyyy | 01.13.2026",
        "dd.MM.yyyy | 1.1.2026",
        "dd.MM.yyyy | '01.01.2026 '",
        "dd.MM.yyyy | 01.01.20266",
        "dd.MM.yyyy | 01.01.1899",
        "dd.MM.yyyy | 01.01.2200",
        "yyyyMMdd | 00000000",
        "iso | 2026-03-02T24:00:00Z",
        "iso | 2026-03-02T01:60:00Z",
        "iso | 2026-03-02T01:02:03+19:00",
        "iso | 2026-03-02T",
        "iso | ٢٠٢٦-03-02",
      })
  void refusesWhatIsNoDate(String pattern, String text) {
    assertThat(refusal(times(pattern, text, 1970))).isEqualTo(Reason.BAD_DATE);
  }

  private static Reason refusal(Times times) {
    try {
      times.instant(row -> null);
      return null;
    } catch (Refused e) {
      return e.reason();
    }
  }

  @Test
  void theMessageHoldsPatternsButNoValue() {
    try {
      times("dd.MM.yyyy", "SECRET", 1970).instant(row -> null);
    } catch (Refused e) {
      assertThat(e).hasMessage("not a date as dd.MM.yyyy");
    }
  }
}
