package io.throughline.ingest.mapping.value;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

/**
 * One way to write dates and times. Reading throws nothing: files hold what they like, and an
 * exception for each would take longer than the file.
 */
public final class DatePattern {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  private final String pattern;
  private final List<Part> parts;
  private final int yearsFrom;

  /**
   * A date, and what else the text says.
   *
   * @param time null when it says none
   * @param offset from UTC; null when it says none
   */
  public record Moment(LocalDate date, LocalTime time, ZoneOffset offset) {}

  DatePattern(String pattern, List<Part> parts, int yearsFrom) {
    this.pattern = pattern;
    this.parts = List.copyOf(parts);
    this.yearsFrom = yearsFrom;
  }

  /** As it stands in the mapping. */
  public String pattern() {
    return pattern;
  }

  /** Whether years have two digits. */
  public boolean hasShortYears() {
    return parts.stream().anyMatch(part -> part.unit() == Unit.SHORT_YEAR);
  }

  /** What a text says; null when it is not written so, or is no date between 1900 and 2199. */
  public Moment parse(String text) {
    int[] found = new int[Unit.values().length];
    int at = 0;
    for (Part part : parts) {
      at = part.read(text, at, found);
      if (at < 0) {
        return null;
      }
    }
    return at == text.length() ? moment(found) : null;
  }

  /** A time written so, at UTC. */
  String write(LocalDateTime time) {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part.write(time)));
    return text.toString();
  }

  private Moment moment(int[] found) {
    int year = found[Unit.YEAR.ordinal()];
    if (hasUnit(Unit.SHORT_YEAR)) {
      year = found[Unit.SHORT_YEAR.ordinal()] + yearsFrom / 100 * 100;
      year += year < yearsFrom ? 100 : 0;
    }
    int month = found[Unit.MONTH.ordinal()];
    int day = found[Unit.DAY.ordinal()];
    if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) {
      return null;
    }
    if (day > YearMonth.of(year, month).lengthOfMonth()) {
      return null;
    }
    LocalDate date = LocalDate.of(year, month, day);
    return new Moment(date, time(found), offset(found));
  }

  private LocalTime time(int[] found) {
    return hasUnit(Unit.HOUR)
        ? LocalTime.of(
            found[Unit.HOUR.ordinal()],
            found[Unit.MINUTE.ordinal()],
            found[Unit.SECOND.ordinal()],
            found[Unit.FRACTION.ordinal()])
        : null;
  }

  private ZoneOffset offset(int[] found) {
    return hasUnit(Unit.OFFSET) ? ZoneOffset.ofTotalSeconds(found[Unit.OFFSET.ordinal()]) : null;
  }

  private boolean hasUnit(Unit unit) {
    for (Part part : parts) {
      if (part.unit() == unit) {
        return true;
      }
    }
    return false;
  }

  /** What a part of a text says. */
  enum Unit {
    YEAR,
    SHORT_YEAR,
    MONTH,
    DAY,
    HOUR,
    MINUTE,
    SECOND,
    FRACTION,
    OFFSET,
    LITERAL
  }

  /** A part of a pattern. */
  interface Part {
    Unit unit();

    /**
     * Reads it.
     *
     * @param found takes the value, by unit
     * @return the index after it, or -1 when it does not stand there
     */
    int read(String text, int at, int[] found);

    /** Writes it. */
    String write(LocalDateTime time);
  }
}
