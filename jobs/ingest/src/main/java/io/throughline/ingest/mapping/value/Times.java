package io.throughline.ingest.mapping.value;

import io.throughline.ingest.format.Reason;
import io.throughline.ingest.mapping.record.Refused;
import io.throughline.ingest.mapping.record.Row;
import io.throughline.ingest.mapping.value.DatePattern.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/** Dates and times of a text in any of some patterns. */
public final class Times {
  private final TextValue text;
  private final DatePattern[] patterns;
  private final ZoneId zone;
  private final String expected;

  /** Most texts of a field are written alike. */
  private int lastFit;

  /**
   * @param zone of times that name none
   */
  public Times(TextValue text, List<DatePattern> patterns, ZoneId zone) {
    this.text = text;
    this.patterns = patterns.toArray(DatePattern[]::new);
    this.zone = zone;
    this.expected = patterns.stream().map(DatePattern::pattern).collect(Collectors.joining(" or "));
  }

  /** The instant; of a day without a time, its beginning. */
  public Instant instant(Row row) {
    Moment moment = moment(row);
    if (moment == null) {
      return null;
    }
    LocalTime time = moment.time() == null ? LocalTime.MIDNIGHT : moment.time();
    LocalDateTime local = LocalDateTime.of(moment.date(), time);
    return moment.offset() == null
        ? local.atZone(zone).toInstant()
        : local.toInstant(moment.offset());
  }

  /** The day; of a time with an offset, the day that it is in the zone. */
  public LocalDate date(Row row) {
    Moment moment = moment(row);
    if (moment == null) {
      return null;
    }
    if (moment.offset() == null || moment.time() == null) {
      return moment.date();
    }
    LocalDateTime local = LocalDateTime.of(moment.date(), moment.time());
    return local.toInstant(moment.offset()).atZone(zone).toLocalDate();
  }

  private Moment moment(Row row) {
    String written = text.of(row);
    if (written == null) {
      return null;
    }
    Moment moment = patterns[lastFit].parse(written);
    for (int i = 0; moment == null && i < patterns.length; i++) {
      moment = patterns[i].parse(written);
      if (moment != null) {
        lastFit = i;
      }
    }
    if (moment == null) {
      throw new Refused(Reason.BAD_DATE, "not a date as " + expected);
    }
    return moment;
  }
}
