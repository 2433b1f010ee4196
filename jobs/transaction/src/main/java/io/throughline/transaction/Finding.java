package io.throughline.transaction;

import io.throughline.events.NameUuid;
import java.util.List;
import java.util.UUID;

/**
 * Something wrong with a transaction.
 *
 * @param kind what sort of wrong
 * @param rule name of the rule that found it
 * @param subject the fact it is about; null when it is about the transaction as a whole
 * @param amountAtRisk minor units, not negative
 * @param evidence facts that show it, at most {@link #EVIDENCE_LIMIT}, in order of occurrence
 */
public record Finding(
    Kind kind, String rule, UUID subject, long amountAtRisk, List<UUID> evidence) {
  /** Facts that one finding names at most; the first ones make the case. */
  public static final int EVIDENCE_LIMIT = 20;

  /** Sorts of wrong. */
  public enum Kind {
    /** Amounts that should agree do not. */
    IMBALANCE,
    /** One claim number stands for several claims. */
    REUSED_REFERENCE
  }

  static Finding about(Kind kind, String rule, Fact subject, long amountAtRisk) {
    return new Finding(kind, rule, subject.eventId(), amountAtRisk, List.of(subject.eventId()));
  }

  static Finding of(Kind kind, String rule, long amountAtRisk, List<Fact> evidence) {
    return new Finding(
        kind,
        rule,
        null,
        amountAtRisk,
        evidence.stream().limit(EVIDENCE_LIMIT).map(Fact::eventId).toList());
  }

  /** Deterministic identifier: the same for the same rule, transaction and subject, for ever. */
  public UUID id(UUID transactionId) {
    return NameUuid.of(
        "finding", rule, transactionId.toString(), subject == null ? "" : subject.toString());
  }
}
