package io.throughline.posting;

import io.throughline.events.PostingKind;
import io.throughline.transaction.Detail;
import io.throughline.transaction.Fact;
import io.throughline.transaction.Statement.Remittance;

/**
 * What an event says of a candidate.
 *
 * @param provider who is paid; empty when unknown
 * @param fact the decision, the takeback, or the remittance as a whole
 * @param detail of a decision; else null
 * @param entry of a PLB; else null
 */
record Source(String provider, Fact fact, Detail.OfClaim detail, Detail.ProviderEntry entry) {
  PostingKind kind() {
    if (entry != null) {
      return entry.takesBack() ? PostingKind.TAKEBACK : PostingKind.PROVIDER_ADJUSTMENT;
    }
    return remittance().isReversal() ? PostingKind.REVERSAL : PostingKind.PAYMENT;
  }

  /** True when a claim has a say in it. */
  boolean isOfClaim() {
    return kind() != PostingKind.PROVIDER_ADJUSTMENT;
  }

  /** Of a decision. */
  Remittance remittance() {
    return (Remittance) fact.statement();
  }

  /** What is paid, minor units; negative when money goes back. */
  long paid() {
    return entry == null ? remittance().paid() : Math.negateExact(entry.amount());
  }

  /** What is taken off besides the patient's share. */
  long adjusted() {
    return entry == null ? remittance().adjusted() : 0;
  }

  /** One of its amounts, for people. */
  String text(long minor) {
    return MinorUnits.text(minor, fact.currency());
  }

  /** The same event read at another place too. */
  Source merged(Source copy) {
    return copy.fact.equals(fact) ? this : new Source(provider, mergedFact(copy), detail, entry);
  }

  /** The one that was read first; other places do not matter here. */
  private Fact mergedFact(Source copy) {
    return Fact.BY_RECORDING.compare(copy.fact, fact) < 0 ? copy.fact : fact;
  }
}
