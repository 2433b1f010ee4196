package io.throughline.transaction;

import io.throughline.events.NameUuid;
import java.util.List;
import java.util.UUID;

/**
 * Something wrong with a transaction.
 *
 * @param rule that found it
 * @param subject the fact it is about; null when it is about the transaction as a whole
 * @param amountAtRisk minor units, not negative
 * @param raisedAt business time from which it is wrong, micros since epoch
 * @param ending what ended it; null while it is open
 * @param evidence facts that show it, at most {@link #EVIDENCE_LIMIT}, in order of occurrence
 */
public record Finding(
    Rule rule, UUID subject, long amountAtRisk, long raisedAt, Ending ending, List<UUID> evidence) {
  /** Facts that one finding names at most; the first ones make the case. */
  public static final int EVIDENCE_LIMIT = 20;

  /**
   * What ended a finding.
   *
   * @param eventId the fact that did
   * @param occurredAt when that happened, micros since epoch
   */
  public record Ending(UUID eventId, long occurredAt) {
    static Ending by(Fact fact) {
      return new Ending(fact.eventId(), fact.occurredAt());
    }
  }

  static Finding about(Rule rule, Fact subject, long amountAtRisk) {
    return about(rule, subject, amountAtRisk, subject.occurredAt(), null);
  }

  static Finding about(Rule rule, Fact subject, long amountAtRisk, long raisedAt, Ending ending) {
    UUID id = subject.eventId();
    return new Finding(
        rule,
        id,
        amountAtRisk,
        raisedAt,
        ending,
        ending == null ? List.of(id) : List.of(id, ending.eventId()));
  }

  /** About the transaction as a whole, wrong since the latest of its evidence. */
  static Finding of(Rule rule, long amountAtRisk, List<Fact> evidence) {
    return new Finding(
        rule,
        null,
        amountAtRisk,
        evidence.stream().mapToLong(Fact::occurredAt).max().orElse(0),
        null,
        evidence.stream().limit(EVIDENCE_LIMIT).map(Fact::eventId).toList());
  }

  /** True unless something ended it. */
  public boolean isOpen() {
    return ending == null;
  }

  /** True while something is waited for that may still come. */
  boolean isAwaited() {
    return isOpen()
        && switch (rule.kind()) {
          case STUCK -> true;
          case ORPHAN -> rule != Rule.REMITTANCE_WITHOUT_CLAIM;
          default -> false;
        };
  }

  /** Deterministic identifier: the same for the same rule, transaction and subject, for ever. */
  public UUID id(UUID transactionId) {
    return id(rule, transactionId, subject);
  }

  /** Identifier of a finding of a rule about a subject, which may be null. */
  public static UUID id(Rule rule, UUID transactionId, UUID subject) {
    return NameUuid.of(
        "finding", rule.key(), transactionId.toString(), subject == null ? "" : subject.toString());
  }
}
