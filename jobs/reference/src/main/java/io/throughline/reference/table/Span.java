package io.throughline.reference.table;

import java.time.LocalDate;

/**
 * Days on which something is valid.
 *
 * @param first day
 * @param last day; {@link LocalDate#MAX} where there is no end
 */
public record Span(LocalDate first, LocalDate last) {
  /** Whether a day is one of them. */
  public boolean holds(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** Whether there is a day that is of both. */
  public boolean meets(Span other) {
    return !last.isBefore(other.first) && !other.last.isBefore(first);
  }

  /** The days that are of both, which must meet. */
  public Span with(Span other) {
    return new Span(
        first.isAfter(other.first) ? first : other.first,
        last.isBefore(other.last) ? last : other.last);
  }

  @Override
  public String toString() {
    return last.equals(LocalDate.MAX)
        ? "from %s on".formatted(first)
        : "from %s to %s".formatted(first, last);
  }
}
