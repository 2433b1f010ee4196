package io.throughline.posting;

import io.throughline.reference.PostingPolicy;
import io.throughline.transaction.Verdict;

/** Whether a payment fits the claim that it is for. */
final class ClaimRules {
  private final Source source;
  private final Verdict verdict;
  private final PostingPolicy policy;
  private final Unmet unmet;

  /**
   * @param verdict null when no single claim has it
   */
  ClaimRules(Source source, Verdict verdict, PostingPolicy policy, Unmet unmet) {
    this.source = source;
    this.verdict = verdict;
    this.policy = policy;
    this.unmet = unmet;
  }

  /**
   * Holds the candidate against them.
   *
   * @throws ArithmeticException when its amounts are beyond 64 bits
   */
  void judge() {
    String segment = source.entry() == null ? "CLP" : "PLB";
    if (verdict == null || !verdict.isKnown()) {
      unmet.found(
          Reason.healing(
              PostingRule.CLAIM_KNOWN,
              segment,
              verdict == null
                  ? "No single claim has this payment"
                  : "No claim %s of provider %s was submitted"
                      .formatted(
                          verdict.claim().number(), Reason.named(verdict.claim().issuer()))));
    }
    if (verdict == null) {
      return;
    }
    if (verdict.isAmbiguous()) {
      unmet.found(
          Reason.of(
              PostingRule.CLAIM_AMBIGUOUS,
              segment,
              "Number %s stands for more than one claim".formatted(verdict.claim().number())));
    }
    if (verdict.isDuplicate()) {
      unmet.found(
          Reason.of(
              PostingRule.DUPLICATE_PAYMENT,
              segment,
              "An earlier remittance under payer's number %s paid the same %s already"
                  .formatted(
                      source.fact().parties().payerClaimNumber(), source.text(source.paid()))));
    }
    if (source.entry() == null && verdict.isKnown() && !source.remittance().isReversal()) {
      long most = Math.addExact(verdict.charge(), policy.plausibleDifference());
      if (source.remittance().charge() > most) {
        unmet.found(
            Reason.amounts(
                PostingRule.AMOUNT_PLAUSIBLE,
                "CLP03",
                verdict.charge(),
                source.remittance().charge(),
                "CLP03 is %s, but the claim charges %s"
                    .formatted(
                        source.text(source.remittance().charge()), source.text(verdict.charge()))));
      }
    }
    boolean takesBack =
        source.entry() != null ? source.entry().amount() > 0 : source.remittance().isReversal();
    if (takesBack && verdict.original() == null) {
      unmet.found(
          Reason.healing(
              PostingRule.REVERSAL_ORIGINAL,
              segment,
              "Nothing is known that it takes back: no earlier payment of claim %s under payer's number %s"
                  .formatted(
                      verdict.claim().number(),
                      Reason.named(source.fact().parties().payerClaimNumber()))));
    }
  }
}
