package io.throughline.simulator.recorded;

import java.util.EnumMap;
import java.util.Map;

/**
 * What came in, what is told of it and what is not, in rows and cents. Nothing is dropped silently:
 * for charges and for payments, what came in is what is told and what is left over.
 */
public final class Reckoning {
  /**
   * Rows and their money.
   *
   * @param charged cents
   * @param paid cents
   * @param other cents that are neither: transfers, adjustments
   */
  public record Sum(long rows, long charged, long paid, long other) {
    private static final Sum NOTHING = new Sum(0, 0, 0, 0);

    private Sum plus(Sum more) {
      return new Sum(
          rows + more.rows, charged + more.charged, paid + more.paid, other + more.other);
    }
  }

  private final Map<Leftover, Sum> leftovers = new EnumMap<>(Leftover.class);
  private Sum read = Sum.NOTHING;
  private Sum told = Sum.NOTHING;

  /** A charge was read. */
  public void charged(long cents) {
    read = read.plus(new Sum(1, cents, 0, 0));
  }

  /** A payment was read. */
  public void paid(long cents) {
    read = read.plus(new Sum(1, 0, cents, 0));
  }

  /** Another row was read. */
  public void other(long cents) {
    read = read.plus(new Sum(1, 0, 0, cents));
  }

  /** A charge was left over. */
  public void leftCharge(Leftover reason, long cents) {
    left(reason, new Sum(1, cents, 0, 0));
  }

  /** A payment was left over. */
  public void leftPayment(Leftover reason, long cents) {
    left(reason, new Sum(1, 0, cents, 0));
  }

  /** A row that is neither was left over. */
  public void left(Leftover reason, long cents) {
    left(reason, new Sum(1, 0, 0, cents));
  }

  private void left(Leftover reason, Sum sum) {
    leftovers.merge(reason, sum, Sum::plus);
  }

  void told(RecordedVisit visit) {
    long charged = 0;
    long paid = 0;
    for (RecordedBill bill : visit.bills()) {
      for (RecordedLine line : bill.lines()) {
        charged += line.charge();
        paid += line.paid();
      }
    }
    paid += visit.payments().stream().mapToLong(RecordedPayment::amount).sum();
    told = told.plus(new Sum(1, charged, paid, 0));
  }

  /** Charges, payments and other rows of the input. */
  public Sum read() {
    return read;
  }

  /** Visits, and the charges and payments that they have in the output. */
  public Sum told() {
    return told;
  }

  /** What is not told, by reason. */
  public Map<Leftover, Sum> leftovers() {
    return Map.copyOf(leftovers);
  }

  /**
   * Makes sure that it adds up.
   *
   * @throws IllegalStateException if a cent got lost
   */
  void check() {
    Sum left = leftovers.values().stream().reduce(Sum.NOTHING, Sum::plus);
    if (read.charged != told.charged + left.charged || read.paid != told.paid + left.paid) {
      throw new IllegalStateException(
          "read %s, told %s and left over %s do not add up".formatted(read, told, leftovers));
    }
  }
}
