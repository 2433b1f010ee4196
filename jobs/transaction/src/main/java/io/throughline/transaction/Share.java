package io.throughline.transaction;

import java.util.UUID;

/**
 * What one transaction, or an event about two, tells another. Values are absolute: what comes again
 * from the same sender replaces what it said before. Times are micros since epoch.
 */
public sealed interface Share {
  /** Who says so. */
  UUID from();

  /**
   * An event names a claim together with an account. The first one stands for all.
   *
   * @param account the account
   * @param eventId of the event
   * @param occurredAt of the event
   */
  record AccountLink(TransactionKey account, UUID eventId, long occurredAt) implements Share {
    @Override
    public UUID from() {
      return account.transactionId();
    }

    /** The earlier one, whichever comes first. */
    AccountLink earlier(AccountLink other) {
      int time = Long.compare(occurredAt, other.occurredAt);
      int order = time != 0 ? time : EventId.compare(eventId, other.eventId);
      return order <= 0 ? this : other;
    }
  }

  /** A payer's number of the claim stands for more than can be kept apart. */
  record NumberLimit(UUID from) implements Share {}

  /**
   * What a claim tells its account.
   *
   * @param from the claim
   * @param submittedAt null while there is no submission
   * @param remittedAt null while there is no decision
   * @param patientResponsibility minor units
   */
  record OfClaim(UUID from, Long submittedAt, Long remittedAt, long patientResponsibility)
      implements Share {}

  /**
   * What a deposit tells a remittance of which it holds postings.
   *
   * @param from the deposit
   * @param part true when it holds postings of no other
   * @param posted sum of the postings, minor units
   * @param firstPosting the first posting
   * @param lastPostedAt when the latest happened
   * @param journaled sum of the journal lines, duplicates left out; 0 unless {@code part}
   * @param lastJournaledAt null while there is none, or unless {@code part}
   */
  record OfDeposit(
      UUID from,
      boolean part,
      long posted,
      Mention firstPosting,
      long lastPostedAt,
      long journaled,
      Long lastJournaledAt)
      implements Share {}

  /**
   * What a deposit tells an account of which it holds payers' postings.
   *
   * @param from the deposit
   * @param journaledAt latest journal line; null while there is none
   */
  record OfJournal(UUID from, Long journaledAt) implements Share {}

  /**
   * A fact of another transaction.
   *
   * @param payer null when it names none
   * @param facility null when it names none
   */
  record Mention(UUID eventId, long occurredAt, String payer, String facility) {
    static Mention of(Fact fact) {
      return new Mention(
          fact.eventId(), fact.occurredAt(), fact.parties().payer(), fact.parties().facility());
    }
  }
}
