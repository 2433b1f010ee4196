package io.throughline.transaction;

import io.throughline.transaction.Statement.Remittance;
import io.throughline.transaction.Statement.Submission;
import java.util.Arrays;
import java.util.Comparator;
import java.util.UUID;

/**
 * One canonical event, cut down to what a claim transaction needs of it.
 *
 * @param eventId id of the event; two facts with the same id are copies of one
 * @param occurredAt business time, micros since epoch
 * @param recordedAt when it was read, micros since epoch
 * @param statement what it states
 * @param currency ISO 4217 of its amounts
 * @param parties who and where
 * @param evidence where it was read
 */
public record Fact(
    UUID eventId,
    long occurredAt,
    long recordedAt,
    Statement statement,
    String currency,
    Parties parties,
    Evidence evidence) {
  /** When it happened, then id: the order in which facts are assessed and shown. */
  public static final Comparator<Fact> BY_OCCURRENCE =
      (a, b) -> {
        int time = Long.compare(a.occurredAt, b.occurredAt);
        return time != 0 ? time : EventId.compare(a.eventId, b.eventId);
      };

  /**
   * When and where it was read, then id: which facts stay when there are too many, and which copy
   * of one fact stays. Does not depend on the order of arrival; only equal facts compare as equal.
   */
  public static final Comparator<Fact> BY_RECORDING =
      (a, b) -> {
        int time = Long.compare(a.recordedAt, b.recordedAt);
        if (time != 0) {
          return time;
        }
        int uri = a.evidence.uri().compareTo(b.evidence.uri());
        if (uri != 0) {
          return uri;
        }
        int offset = Long.compare(a.evidence.byteOffset(), b.evidence.byteOffset());
        if (offset != 0) {
          return offset;
        }
        int id = EventId.compare(a.eventId, b.eventId);
        return id != 0 || a.equals(b) ? id : compareContent(a, b);
      };

  /** One place of one input that was read into different facts: should not be, must not matter. */
  private static int compareContent(Fact a, Fact b) {
    return Arrays.compareUnsigned(TransactionCodec.encodeFact(a), TransactionCodec.encodeFact(b));
  }

  /** True when its amounts count: what is asked for, and what is decided. */
  boolean statesMoney() {
    return statement instanceof Submission || statement instanceof Remittance;
  }
}
