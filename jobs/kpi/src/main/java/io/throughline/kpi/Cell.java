package io.throughline.kpi;

import io.throughline.kpi.histogram.ExponentialHistogram;
import java.util.Objects;

/**
 * The figures of one KPI in one window for one slice: sums of contributions. Adding and subtracting
 * are exact, so they hang neither on the order nor on how the contributions were put together, and
 * a cell from which all was subtracted is as it was made.
 */
public final class Cell {
  private final Kpi.Sort sort;
  private final ExponentialHistogram histogram;
  private long count;
  private long numerator;
  private ExactSum dollars = ExactSum.ZERO;
  private ExactSum numeratorDollars = ExactSum.ZERO;
  private ExactSum millis = ExactSum.ZERO;

  /** An empty one. */
  public Cell(Kpi kpi) {
    this(kpi.sort(), kpi.sort() == Kpi.Sort.TIME ? new ExponentialHistogram(Kpi.SCALE) : null);
  }

  private Cell(Kpi.Sort sort, ExponentialHistogram histogram) {
    this.sort = sort;
    this.histogram = histogram;
  }

  /** One that was stored. */
  static Cell of(
      Kpi.Sort sort,
      ExponentialHistogram histogram,
      long count,
      long numerator,
      ExactSum dollars,
      ExactSum numeratorDollars,
      ExactSum millis) {
    Cell cell = new Cell(sort, histogram);
    cell.count = count;
    cell.numerator = numerator;
    cell.dollars = dollars;
    cell.numeratorDollars = numeratorDollars;
    cell.millis = millis;
    return cell;
  }

  /** Takes in what one thing counts for. */
  public void add(Amounts amounts) {
    count++;
    numerator += amounts.inNumerator() ? 1 : 0;
    dollars = dollars.plus(amounts.dollars());
    numeratorDollars = numeratorDollars.plus(amounts.numeratorDollars());
    if (histogram != null) {
      millis = millis.plus(amounts.millis());
      histogram.add(amounts.millis());
    }
  }

  /** Takes back what one thing numerator for. */
  public void subtract(Amounts amounts) {
    count--;
    numerator -= amounts.inNumerator() ? 1 : 0;
    dollars = dollars.minus(amounts.dollars());
    numeratorDollars = numeratorDollars.minus(amounts.numeratorDollars());
    if (histogram != null) {
      millis = millis.minus(amounts.millis());
      histogram.subtract(amounts.millis());
    }
  }

  /**
   * Takes in all of another cell of the KPI.
   *
   * @throws IllegalArgumentException when it has other figures
   */
  public void add(Cell other) {
    requireLike(other);
    count += other.count;
    numerator += other.numerator;
    dollars = dollars.plus(other.dollars);
    numeratorDollars = numeratorDollars.plus(other.numeratorDollars);
    if (histogram != null) {
      millis = millis.plus(other.millis);
      histogram.add(other.histogram);
    }
  }

  /**
   * Takes back all of another cell of the KPI.
   *
   * @throws IllegalArgumentException when it has other figures
   */
  public void subtract(Cell other) {
    requireLike(other);
    count -= other.count;
    numerator -= other.numerator;
    dollars = dollars.minus(other.dollars);
    numeratorDollars = numeratorDollars.minus(other.numeratorDollars);
    if (histogram != null) {
      millis = millis.minus(other.millis);
      histogram.subtract(other.histogram);
    }
  }

  private void requireLike(Cell other) {
    if (sort != other.sort) {
      throw new IllegalArgumentException(
          "figures of sort %s cannot take in those of sort %s".formatted(sort, other.sort));
    }
  }

  /** True when it is as it was made. */
  public boolean isEmpty() {
    return count == 0
        && numerator == 0
        && dollars.equals(ExactSum.ZERO)
        && numeratorDollars.equals(ExactSum.ZERO)
        && millis.equals(ExactSum.ZERO)
        && (histogram == null || histogram.equals(new ExponentialHistogram(histogram.scale())));
  }

  Kpi.Sort sort() {
    return sort;
  }

  /** Null when nothing is timed. */
  ExponentialHistogram histogram() {
    return histogram;
  }

  long count() {
    return count;
  }

  long numerator() {
    return numerator;
  }

  ExactSum dollars() {
    return dollars;
  }

  ExactSum numeratorDollars() {
    return numeratorDollars;
  }

  ExactSum millis() {
    return millis;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Cell cell
        && sort == cell.sort
        && count == cell.count
        && numerator == cell.numerator
        && dollars.equals(cell.dollars)
        && numeratorDollars.equals(cell.numeratorDollars)
        && millis.equals(cell.millis)
        && Objects.equals(histogram, cell.histogram);
  }

  @Override
  public int hashCode() {
    return Objects.hash(sort, count, numerator, dollars, numeratorDollars, millis, histogram);
  }

  @Override
  public String toString() {
    return "%d of %d things, %s of %s dollars, %s ms, %s"
        .formatted(numerator, count, numeratorDollars, dollars, millis, histogram);
  }
}
