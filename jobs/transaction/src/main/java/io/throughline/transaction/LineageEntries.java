package io.throughline.transaction;

import io.throughline.events.LineageEntry;
import io.throughline.events.LineageReference;
import io.throughline.events.ReferenceName;
import java.util.ArrayList;
import java.util.List;

/** Makes the published records of what is said of a transaction. */
public final class LineageEntries {
  private LineageEntries() {}

  /**
   * The record of an entry.
   *
   * @param said the transaction that it is said of
   */
  public static LineageEntry of(Entry entry, SaidOf said) {
    LineageEntry record = new LineageEntry();
    record.setTransactionId(said.id().toString());
    record.setTransactionKind(said.key().kind());
    record.setIssuer(said.key().issuer());
    record.setNumber(said.key().number());
    record.setSequence(entry.sequence());
    record.setKind(entry.kind());
    record.setAt(said.clock() == Long.MIN_VALUE ? null : TransactionStates.instant(said.clock()));
    record.setRule(entry.rule());
    record.setAmount(entry.amount());
    record.setOtherId(entry.other() == null ? null : entry.other().toString());
    record.setDetail(entry.detail());
    record.setReferences(List.of());
    if (entry.fact() != null) {
      tell(entry.fact(), record);
    } else if (entry.eventId() != null) {
      record.setEventId(entry.eventId().toString());
    }
    return record;
  }

  private static void tell(Fact fact, LineageEntry record) {
    Statement statement = fact.statement();
    Long amount = amount(fact);
    record.setEventId(fact.toldBy().toString());
    record.setMilestone(statement.milestone());
    record.setOccurredAt(TransactionStates.instant(fact.occurredAt()));
    record.setRecordedAt(TransactionStates.instant(fact.recordedAt()));
    record.setAmount(amount);
    record.setCurrency(amount == null ? null : fact.currency());
    record.setStatus(statement.status());
    record.setSourceUri(fact.evidence().uri());
    record.setByteOffset(fact.evidence().byteOffset());
    record.setByteLength(fact.evidence().byteLength());
    record.setSegment(fact.evidence().segment());
    record.setSegmentTag(fact.evidence().tag());
    record.setReferences(references(fact));
  }

  /** What a fact says was paid, else charged; minor units; null when it names no money. */
  public static Long amount(Fact fact) {
    Statement statement = fact.statement();
    return statement.statedPaid() != null ? statement.statedPaid() : statement.statedCharge();
  }

  /** The identifiers by which a fact can be found. */
  public static List<LineageReference> references(Fact fact) {
    List<LineageReference> references = new ArrayList<>(4);
    References names = fact.references();
    add(ReferenceName.CLAIM_NUMBER, "", names.claimNumber(), references);
    add(
        ReferenceName.PAYER_CLAIM_NUMBER,
        fact.parties().payer(),
        fact.parties().payerClaimNumber(),
        references);
    add(ReferenceName.ACCOUNT_NUMBER, names.account(), references);
    add(ReferenceName.PAYMENT_TRACE, names.trace(), references);
    add(ReferenceName.DEPOSIT_BATCH, names.batch(), references);
    add(ReferenceName.JOURNAL_DOCUMENT, names.document(), references);
    return references;
  }

  private static void add(ReferenceName kind, Numbered name, List<LineageReference> to) {
    if (name != null) {
      add(kind, name.issuer(), name.number(), to);
    }
  }

  private static void add(
      ReferenceName kind, String issuer, String number, List<LineageReference> to) {
    if (number != null) {
      to.add(new LineageReference(kind, issuer == null ? "" : issuer, number));
    }
  }
}
