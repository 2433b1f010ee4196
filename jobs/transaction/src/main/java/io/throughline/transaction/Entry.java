package io.throughline.transaction;

import io.throughline.events.LineageKind;
import java.util.UUID;

/**
 * One thing said about a transaction, in order.
 *
 * @param sequence from 1, without gaps
 * @param rule matching rule or rule of a finding; null for other entries
 * @param fact that it is about; null when it is about none
 * @param eventId of a fact of which no more is known; null when {@code fact} is there
 * @param other the other transaction, or the finding; null when there is none
 * @param amount minor units; null when there is none
 * @param detail stage of an assessment; null for other entries
 */
public record Entry(
    long sequence,
    LineageKind kind,
    String rule,
    Fact fact,
    UUID eventId,
    UUID other,
    Long amount,
    String detail) {
  static Entry ofFact(long sequence, LineageKind kind, MatchRule rule, Fact fact) {
    return new Entry(sequence, kind, rule.key(), fact, null, null, null, null);
  }

  static Entry moved(long sequence, UUID eventId, UUID to) {
    return new Entry(sequence, LineageKind.FACT_MOVED, null, null, eventId, to, null, null);
  }

  static Entry link(long sequence, LineageKind kind, UUID parent) {
    return new Entry(sequence, kind, null, null, null, parent, null, null);
  }

  static Entry assessed(long sequence, Assessment assessment) {
    return new Entry(
        sequence,
        LineageKind.ASSESSED,
        null,
        null,
        null,
        null,
        assessment.balance().outstanding(),
        assessment.stage().name());
  }

  static Entry ofFinding(long sequence, FindingChange change, UUID transaction) {
    SaidFinding said = change.said();
    return new Entry(
        sequence,
        change.kind(),
        said.rule().key(),
        null,
        said.subject(),
        Finding.id(said.rule(), transaction, said.subject()),
        said.amountAtRisk(),
        null);
  }

  static Entry ofLife(long sequence, LineageKind kind) {
    return new Entry(sequence, kind, null, null, null, null, null, null);
  }
}
