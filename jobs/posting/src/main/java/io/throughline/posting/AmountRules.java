package io.throughline.posting;

import io.throughline.transaction.Fact;
import io.throughline.transaction.Statement.Advice;
import io.throughline.transaction.Statement.Remittance;

/** Whether an 835 adds up, as a whole and in the part that is to be posted. */
final class AmountRules {
  private final Source source;
  private final Head head;
  private final Unmet unmet;

  AmountRules(Source source, Head head, Unmet unmet) {
    this.source = source;
    this.head = head;
    this.unmet = unmet;
  }

  /**
   * Holds the candidate against them.
   *
   * @throws ArithmeticException when its amounts are beyond 64 bits
   */
  void judge() {
    if (source.entry() == null) {
      amounts();
    }
    remittance();
  }

  private void amounts() {
    Remittance claim = source.remittance();
    long taken =
        Math.addExact(
            Math.addExact(claim.adjusted(), claim.priorPayers()), claim.patientResponsibility());
    long expected = Math.subtractExact(claim.charge(), taken);
    if (expected != claim.paid()) {
      unmet.found(
          Reason.amounts(
              PostingRule.CLAIM_BALANCE,
              "CLP",
              expected,
              claim.paid(),
              "CLP03 %s less all CAS %s is %s, but CLP04 is %s"
                  .formatted(
                      source.text(claim.charge()),
                      source.text(taken),
                      source.text(expected),
                      source.text(claim.paid()))));
    }
    if (claim.lineImbalance() != 0) {
      String line = "SVC " + source.detail().imbalancedLine();
      unmet.found(
          Reason.amounts(
              PostingRule.LINE_BALANCE,
              line,
              0,
              claim.lineImbalance(),
              "SVC02 less CAS is not SVC03: lines are off by %s in all, %s first"
                  .formatted(source.text(claim.lineImbalance()), line)));
    }
    boolean isReversal = claim.isReversal();
    if (isReversal ? claim.paid() > 0 || claim.charge() > 0 : claim.paid() < 0) {
      unmet.found(
          Reason.amounts(
              PostingRule.SIGN,
              "CLP",
              0,
              claim.paid(),
              "CLP02 is %s, but CLP03 is %s and CLP04 %s: %s"
                  .formatted(
                      claim.claimStatus(),
                      source.text(claim.charge()),
                      source.text(claim.paid()),
                      isReversal
                          ? "a reversal has negated amounts"
                          : "only a reversal (22) has negative ones")));
    }
  }

  private void remittance() {
    Fact fact = source.fact();
    if (fact.references().trace() == null) {
      unmet.found(
          Reason.of(
              PostingRule.REMITTANCE_KNOWN, "TRN", "The 835 names no trace (TRN02 and TRN03)"));
      return;
    }
    if (head.advice() == null) {
      unmet.found(
          Reason.healing(
              PostingRule.REMITTANCE_KNOWN,
              "BPR",
              "Nothing is known of the remittance as a whole (BPR) of trace "
                  + fact.references().trace().number()));
      return;
    }
    Advice advice = (Advice) head.advice().statement();
    if (advice.imbalance() != 0) {
      long expected = Math.subtractExact(advice.amount(), advice.imbalance());
      unmet.found(
          Reason.amounts(
              PostingRule.REMITTANCE_BALANCE,
              "BPR02",
              expected,
              advice.amount(),
              "BPR02 is %s, but all CLP04 less all PLB is %s"
                  .formatted(source.text(advice.amount()), source.text(expected))));
    }
    if (source.entry() != null && head.isRepeated(fact.toldBy())) {
      unmet.found(
          Reason.of(
              PostingRule.DUPLICATE_PAYMENT,
              "PLB",
              "Trace %s was advised before; this PLB stands in a later 835 of it"
                  .formatted(fact.references().trace().number())));
    }
  }
}
