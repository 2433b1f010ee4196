package io.throughline.local.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A time as somebody types it.
 *
 * @param local time
 * @param offset of it; null: that of the zone in which it is asked for
 */
record SampleTime(LocalDateTime local, ZoneOffset offset) {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  Instant in(ZoneId zone) {
    return offset == null ? local.atZone(zone).toInstant() : local.toInstant(offset);
  }

  /** Reads it from the command line. */
  static final class Converter implements ITypeConverter<SampleTime> {
    @Override
    public SampleTime convert(String text) {
      try {
        SampleTime time = parse(text);
        if (time.local().getYear() >= FIRST_YEAR && time.local().getYear() <= LAST_YEAR) {
          return time;
        }
      } catch (DateTimeException e) {
        throw refused(text);
      }
      throw refused(text);
    }

    private static SampleTime parse(String text) {
      boolean hasOffset = text.matches(".*T.*(Z|[+-]\\d.*)");
      if (hasOffset) {
        OffsetDateTime time = OffsetDateTime.parse(text);
        return new SampleTime(time.toLocalDateTime(), time.getOffset());
      }
      return new SampleTime(LocalDateTime.parse(text), null);
    }

    private static TypeConversionException refused(String text) {
      return new TypeConversionException(
          "'%s' is no time from %d to %d; expected one as 2026-03-05T16:00 or 2026-03-05T22:00:00Z"
              .formatted(text, FIRST_YEAR, LAST_YEAR));
    }
  }
}
