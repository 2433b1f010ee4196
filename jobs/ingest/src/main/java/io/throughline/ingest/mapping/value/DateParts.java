package io.throughline.ingest.mapping.value;

import io.throughline.ingest.mapping.value.DatePattern.Part;
import io.throughline.ingest.mapping.value.DatePattern.Unit;
import java.time.LocalDateTime;

/** What patterns of dates are made of. */
final class DateParts {
  private static final int NANOSECOND_DIGITS = 9;
  private static final int MAX_OFFSET_HOURS = 18;

  private DateParts() {}

  /** Text that stands as it is. */
  record Literal(String expected) implements Part {
    @Override
    public Unit unit() {
      return Unit.LITERAL;
    }

    @Override
    public int read(String text, int at, int[] found) {
      return text.startsWith(expected, at) ? at + expected.length() : -1;
    }

    @Override
    public String write(LocalDateTime time) {
      return expected;
    }
  }

  /** A number of so many digits, not beyond the largest. */
  record Digits(Unit unit, int least, int most, int largest) implements Part {
    @Override
    public int read(String text, int at, int[] found) {
      int value = 0;
      int end = at;
      while (end < text.length() && end - at < most && isDigit(text.charAt(end))) {
        value = value * 10 + text.charAt(end++) - '0';
      }
      if (end - at < least || value > largest) {
        return -1;
      }
      found[unit.ordinal()] = value;
      return end;
    }

    @Override
    public String write(LocalDateTime time) {
      int value =
          switch (unit) {
            case YEAR -> time.getYear();
            case SHORT_YEAR -> time.getYear() % 100;
            case MONTH -> time.getMonthValue();
            case DAY -> time.getDayOfMonth();
            case HOUR -> time.getHour();
            case MINUTE -> time.getMinute();
            case SECOND -> time.getSecond();
            case FRACTION, OFFSET, LITERAL -> throw new IllegalStateException("no digits: " + unit);
          };
      String digits = Integer.toString(value);
      return "0".repeat(Math.max(0, least - digits.length())) + digits;
    }
  }

  /** Digits of a second's fraction, as nanoseconds. */
  record Fraction(int least) implements Part {
    @Override
    public Unit unit() {
      return Unit.FRACTION;
    }

    @Override
    public int read(String text, int at, int[] found) {
      int value = 0;
      int end = at;
      while (end < text.length() && end - at < NANOSECOND_DIGITS && isDigit(text.charAt(end))) {
        value = value * 10 + text.charAt(end++) - '0';
      }
      if (end - at < least) {
        return -1;
      }
      for (int i = end - at; i < NANOSECOND_DIGITS; i++) {
        value *= 10;
      }
      found[Unit.FRACTION.ordinal()] = value;
      return end;
    }

    @Override
    public String write(LocalDateTime time) {
      return "0".repeat(least);
    }
  }

  /** Z, or an offset from UTC as +hh, +hhmm or +hh:mm, in seconds. */
  record Offset() implements Part {
    @Override
    public Unit unit() {
      return Unit.OFFSET;
    }

    @Override
    public int read(String text, int at, int[] found) {
      char sign = at < text.length() ? text.charAt(at) : 0;
      if (sign == 'Z') {
        found[Unit.OFFSET.ordinal()] = 0;
        return at + 1;
      }
      int hours = twoDigits(text, at + 1);
      if (sign != '+' && sign != '-' || hours < 0) {
        return -1;
      }
      int end = at + 3;
      int next = end < text.length() && text.charAt(end) == ':' ? end + 1 : end;
      int minutes = twoDigits(text, next);
      end = minutes < 0 ? end : next + 2;
      if (minutes > 59 || hours * 60 + Math.max(0, minutes) > MAX_OFFSET_HOURS * 60) {
        return -1;
      }
      int seconds = (hours * 60 + Math.max(0, minutes)) * 60;
      found[Unit.OFFSET.ordinal()] = sign == '-' ? -seconds : seconds;
      return end;
    }

    @Override
    public String write(LocalDateTime time) {
      return "Z";
    }
  }

  private static int twoDigits(String text, int at) {
    return at + 2 <= text.length() && isDigit(text.charAt(at)) && isDigit(text.charAt(at + 1))
        ? (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0'
        : -1;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
