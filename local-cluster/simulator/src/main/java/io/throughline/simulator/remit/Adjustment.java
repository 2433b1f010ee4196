package io.throughline.simulator.remit;

import java.util.List;
import java.util.Set;

/**
 * One reason of a CAS segment.
 *
 * @param group CO, PR, OA or PI
 * @param reason CARC
 * @param amount cents; positive lowers the payment
 */
public record Adjustment(String group, String reason, long amount) {
  private static final Set<String> NO_DENIALS = Set.of("23", "45", "94");

  /** Contractual obligation: the part above what was agreed. */
  public static Adjustment contractual(long amount) {
    return new Adjustment("CO", "45", amount);
  }

  /** Paid above what was charged; the amount is negative. */
  public static Adjustment excess(long amount) {
    return new Adjustment("OA", "94", amount);
  }

  /** Paid by a payer before. */
  public static Adjustment otherPayer(long amount) {
    return new Adjustment("OA", "23", amount);
  }

  /** Left to the patient: 1 deductible, 2 coinsurance, 3 co-payment. */
  public static Adjustment patient(String reason, long amount) {
    return new Adjustment("PR", reason, amount);
  }

  /** Whether it denies; the reasons that payers give here otherwise are all made above. */
  boolean isDenial() {
    return !group.equals("PR") && !NO_DENIALS.contains(reason);
  }

  /** Of all of them together. */
  static long sum(List<Adjustment> adjustments) {
    long sum = 0;
    for (Adjustment one : adjustments) {
      sum += one.amount();
    }
    return sum;
  }

  Adjustment negated() {
    return new Adjustment(group, reason, -amount);
  }
}
