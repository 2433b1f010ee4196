package io.throughline.ingest.hl7.field;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time stamp of HL7 v2 (TS, DTM, DT): {@code YYYY[MM[DD[HH[MM[SS[.S…]]]]]][+/-ZZZZ]}. What its
 * precision leaves out is the beginning of it: the first of the month, the start of the day.
 */
public final class Timestamp {
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4})(?:(\\d\\d)(?:(\\d\\d)(?:(\\d\\d)(?:(\\d\\d)(?:(\\d\\d)(?:\\.(\\d{1,9}))?)?)?)?)?)?"
              + "(?:([+-])(\\d\\d)(\\d\\d))?");

  private static final int EARLIEST_YEAR = 1900;
  private static final int MICRO_DIGITS = 6;
  private static final int NANOS_PER_MICRO = 1000;

  private final LocalDateTime local;
  private final ZoneOffset offset;
  private final boolean dateOnly;

  private Timestamp(LocalDateTime local, ZoneOffset offset, boolean dateOnly) {
    this.local = local;
    this.offset = offset;
    this.dateOnly = dateOnly;
  }

  /**
   * The time stamp in a text; null when there is none, or none from 1900 on. Digits beyond
   * microseconds are cut.
   */
  public static Timestamp parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return null;
    }
    int year = number(form, 1, 0);
    try {
      LocalDateTime local =
          LocalDateTime.of(
              year,
              number(form, 2, 1),
              number(form, 3, 1),
              number(form, 4, 0),
              number(form, 5, 0),
              number(form, 6, 0),
              micros(form.group(7)) * NANOS_PER_MICRO);
      return year < EARLIEST_YEAR
          ? null
          : new Timestamp(local, offset(form), form.group(4) == null);
    } catch (DateTimeException e) {
      // Looks like one, and is none: the 30th of February, hour 25, offset +9900.
      return null;
    }
  }

  private static int number(Matcher form, int group, int otherwise) {
    return form.group(group) == null ? otherwise : Integer.parseInt(form.group(group));
  }

  private static int micros(String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "00000").substring(0, MICRO_DIGITS));
  }

  private static ZoneOffset offset(Matcher form) {
    if (form.group(8) == null) {
      return null;
    }
    int sign = form.group(8).equals("-") ? -1 : 1;
    return ZoneOffset.ofHoursMinutes(sign * number(form, 9, 0), sign * number(form, 10, 0));
  }

  /** The instant, the local time being one of a zone where the time stamp names no offset. */
  public Instant at(ZoneId zone) {
    if (offset != null) {
      return local.toInstant(offset);
    }
    return dateOnly
        ? local.toLocalDate().atStartOfDay(zone).toInstant()
        : local.atZone(zone).toInstant();
  }

  /** The day as it is written, in whatever zone. */
  public LocalDate date() {
    return local.toLocalDate();
  }
}
