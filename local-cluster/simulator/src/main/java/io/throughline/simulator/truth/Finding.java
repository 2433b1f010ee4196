package io.throughline.simulator.truth;

import java.util.List;

/**
 * A finding that must be raised. Facts are named before they are told; of several names, the fact
 * that happens first is meant, and those that are never told do not count.
 *
 * @param claim whose number two accounts share; null for all other rules
 * @param subject the fact that it is about; empty when it is about the whole
 * @param amountAtRisk cents; null when it hangs on when one looks
 * @param raisedAt the deadline of what did not happen, as ISO 8601; null when facts themselves
 *     raise it
 * @param clearedBy the fact that ends it; empty when nothing does. Not raised at all when that
 *     happens by the deadline
 * @param inTime what clears it happens in time but is told late: found in between, then withdrawn
 * @param needs facts without which there is no such finding
 * @param unless facts with which there is none
 * @param undecidable null, or why nobody can know it from the input
 * @param fault name of the fault that caused it; null when it is how things go
 */
public record Finding(
    Rule rule,
    Owner transaction,
    ClaimNumber claim,
    List<FactName> subject,
    Long amountAtRisk,
    String raisedAt,
    List<FactName> clearedBy,
    boolean inTime,
    List<FactName> needs,
    List<FactName> unless,
    String undecidable,
    String fault) {
  /** Kinds of findings. */
  public enum Kind {
    STUCK,
    DUPLICATE,
    IMBALANCE,
    ORPHAN,
    REUSED_REFERENCE,
    LATE_REVERSAL
  }

  /**
   * What a claim is called.
   *
   * @param provider NPI of who bills
   * @param number CLM01
   */
  public record ClaimNumber(String provider, String number) {}

  /** Raised by its subject, and nothing clears it. */
  public static Finding of(Rule rule, Owner transaction, long amountAtRisk, FactName... subject) {
    return new Finding(
        rule,
        transaction,
        null,
        List.of(subject),
        amountAtRisk,
        null,
        List.of(),
        false,
        List.of(),
        List.of(),
        null,
        null);
  }

  /** Two accounts share a number; once both have told that it is theirs. */
  public static Finding ofReuse(Owner transaction, ClaimNumber claim, FactName... needs) {
    return new Finding(
        Rule.CLAIM_NUMBER,
        transaction,
        claim,
        List.of(),
        null,
        null,
        List.of(),
        false,
        List.of(needs),
        List.of(),
        null,
        null);
  }

  /** The same about whichever of these facts happens first. */
  public Finding about(List<FactName> subjects) {
    return new Finding(
        rule,
        transaction,
        claim,
        subjects,
        amountAtRisk,
        raisedAt,
        clearedBy,
        inTime,
        needs,
        unless,
        undecidable,
        fault);
  }

  /** The same, raised at a deadline unless one of these facts happens by then. */
  public Finding due(String deadline, List<FactName> by) {
    return new Finding(
        rule,
        transaction,
        claim,
        subject,
        amountAtRisk,
        deadline,
        by,
        inTime,
        needs,
        unless,
        undecidable,
        fault);
  }

  /** The same where what clears it happens in time and is told late. */
  public Finding toldLate() {
    return new Finding(
        rule,
        transaction,
        claim,
        subject,
        amountAtRisk,
        raisedAt,
        clearedBy,
        true,
        needs,
        unless,
        undecidable,
        fault);
  }

  /** The same, once all of these facts are there. */
  public Finding once(FactName... facts) {
    return new Finding(
        rule,
        transaction,
        claim,
        subject,
        amountAtRisk,
        raisedAt,
        clearedBy,
        inTime,
        List.of(facts),
        unless,
        undecidable,
        fault);
  }

  /** The same until one of these facts is there. */
  public Finding unless(FactName... facts) {
    return new Finding(
        rule,
        transaction,
        claim,
        subject,
        amountAtRisk,
        raisedAt,
        clearedBy,
        inTime,
        needs,
        List.of(facts),
        undecidable,
        fault);
  }

  /** The same, which nobody can be sure of. */
  public Finding doubted(String why) {
    return new Finding(
        rule,
        transaction,
        claim,
        subject,
        amountAtRisk,
        raisedAt,
        clearedBy,
        inTime,
        needs,
        unless,
        why,
        fault);
  }

  /** The same, caused by a fault. */
  public Finding because(String ofFault) {
    return new Finding(
        rule,
        transaction,
        claim,
        subject,
        amountAtRisk,
        raisedAt,
        clearedBy,
        inTime,
        needs,
        unless,
        undecidable,
        ofFault);
  }
}
