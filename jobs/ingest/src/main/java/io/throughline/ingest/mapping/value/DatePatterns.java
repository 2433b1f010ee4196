package io.throughline.ingest.mapping.value;

import io.throughline.ingest.mapping.value.DatePattern.Moment;
import io.throughline.ingest.mapping.value.DatePattern.Part;
import io.throughline.ingest.mapping.value.DatePattern.Unit;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes patterns of dates of their letters, as in {@link java.time.format.DateTimeFormatter}. */
public final class DatePatterns {
  private static final String LETTERS =
      "yyyy, yy, MM, M, dd, d, HH, H, mm, ss, SSS, X, text in '…', or iso";

  private static final Map<String, Part> PARTS =
      Map.ofEntries(
          Map.entry("yyyy", new DateParts.Digits(Unit.YEAR, 4, 4, 9999)),
          Map.entry("yy", new DateParts.Digits(Unit.SHORT_YEAR, 2, 2, 99)),
          Map.entry("MM", new DateParts.Digits(Unit.MONTH, 2, 2, 12)),
          Map.entry("M", new DateParts.Digits(Unit.MONTH, 1, 2, 12)),
          Map.entry("dd", new DateParts.Digits(Unit.DAY, 2, 2, 31)),
          Map.entry("d", new DateParts.Digits(Unit.DAY, 1, 2, 31)),
          Map.entry("HH", new DateParts.Digits(Unit.HOUR, 2, 2, 23)),
          Map.entry("H", new DateParts.Digits(Unit.HOUR, 1, 2, 23)),
          Map.entry("mm", new DateParts.Digits(Unit.MINUTE, 2, 2, 59)),
          Map.entry("ss", new DateParts.Digits(Unit.SECOND, 2, 2, 59)),
          Map.entry("SSS", new DateParts.Fraction(1)),
          Map.entry("X", new DateParts.Offset()));

  /** What ISO 8601 writes in data: the date, and after T or a blank the time, to any precision. */
  private static final List<String> ISO =
      List.of(
          "yyyy-MM-dd",
          "yyyy-MM-dd'T'HH:mmX",
          "yyyy-MM-dd'T'HH:mm",
          "yyyy-MM-dd'T'HH:mm:ssX",
          "yyyy-MM-dd'T'HH:mm:ss",
          "yyyy-MM-dd'T'HH:mm:ss.SSSX",
          "yyyy-MM-dd'T'HH:mm:ss.SSS",
          "yyyy-MM-dd HH:mm:ss",
          "yyyy-MM-dd HH:mm:ss.SSS");

  /** Dates whose days and months can be taken for each other, and one whose cannot. */
  private static final List<LocalDateTime> PROBES =
      List.of(
          LocalDateTime.of(2003, 2, 1, 4, 5, 6),
          LocalDateTime.of(2011, 10, 12, 13, 14, 15),
          LocalDateTime.of(2012, 11, 10, 9, 8, 7));

  private DatePatterns() {}

  /**
   * The patterns that a text of a mapping stands for.
   *
   * @param yearsFrom first year that two digits can mean
   * @throws IllegalArgumentException saying what is wrong with it and what is expected
   */
  public static List<DatePattern> of(String text, int yearsFrom) {
    if (text.equals("iso")) {
      return ISO.stream().map(pattern -> one(pattern, yearsFrom)).toList();
    }
    return List.of(one(text, yearsFrom));
  }

  private static DatePattern one(String pattern, int yearsFrom) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < pattern.length()) {
      int end = end(pattern, at);
      String letters = pattern.substring(at, end);
      parts.add(part(letters, pattern));
      at = end;
    }
    DatePattern made = new DatePattern(pattern, parts, yearsFrom);
    requireDate(parts, pattern);
    return made;
  }

  /** Where the part that begins here ends: a run of one letter, a quoted text, or one sign. */
  private static int end(String pattern, int at) {
    char first = pattern.charAt(at);
    if (first == '\'') {
      int quote = pattern.indexOf('\'', at + 1);
      return quote < 0 ? pattern.length() : quote + 1;
    }
    int end = at + 1;
    while (Character.isLetter(first) && end < pattern.length() && pattern.charAt(end) == first) {
      end++;
    }
    return end;
  }

  private static Part part(String letters, String pattern) {
    char first = letters.charAt(0);
    if (first == '\'') {
      return new DateParts.Literal(letters.replace("'", ""));
    }
    if (!Character.isLetter(first)) {
      return new DateParts.Literal(letters);
    }
    Part part = PARTS.get(letters);
    if (part == null) {
      throw new IllegalArgumentException(
          "'%s' in date format '%s' is not known; expected %s"
              .formatted(letters, pattern, LETTERS));
    }
    return part;
  }

  private static void requireDate(List<Part> parts, String pattern) {
    List<Unit> units = parts.stream().map(Part::unit).filter(unit -> unit != Unit.LITERAL).toList();
    boolean hasYear = units.contains(Unit.YEAR) || units.contains(Unit.SHORT_YEAR);
    if (!hasYear || !units.contains(Unit.MONTH) || !units.contains(Unit.DAY)) {
      throw new IllegalArgumentException(
          "date format '%s' does not tell year, month and day; expected for example dd.MM.yyyy"
              .formatted(pattern));
    }
    if (units.stream().distinct().count() < units.size()) {
      throw new IllegalArgumentException(
          "date format '%s' names one of its parts twice".formatted(pattern));
    }
  }

  /** A text that two patterns read as different days; empty when there is none. */
  public static Optional<String> ambiguity(DatePattern one, DatePattern other) {
    for (LocalDateTime probe : PROBES) {
      String text = one.write(probe);
      Moment first = one.parse(text);
      Moment second = other.parse(text);
      if (first != null && second != null && !first.date().equals(second.date())) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }
}
