package io.throughline.transaction;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * A transaction and what its facts say together: all that is published of it.
 *
 * @param id of the transaction's key
 * @param transaction the facts
 * @param assessment made of the facts
 */
public record AssessedTransaction(UUID id, Transaction transaction, Assessment assessment) {
  /**
   * Characters that the listed facts may take together: keeps a record well below 1 MiB even with
   * the most facts and long uris. Facts beyond are counted, not listed; they stay in the event
   * topic.
   */
  static final int LISTED_CHARACTERS = 600_000;

  /** What a fact takes besides its uri and other texts. */
  private static final int FIXED_CHARACTERS = 100;

  /** Assesses a transaction. */
  public static AssessedTransaction of(Transaction transaction) {
    return of(transaction.key().transactionId(), transaction);
  }

  /**
   * The same, for who knows the id already: making it takes as long as a third of the assessment.
   *
   * @param id of the transaction's key
   */
  public static AssessedTransaction of(UUID id, Transaction transaction) {
    return new AssessedTransaction(id, transaction, Assessment.assess(transaction.facts()));
  }

  /** What the latest fact says that says anything, e.g. about the payer; null when none does. */
  public String latest(Function<Parties, String> part) {
    List<Fact> facts = transaction.facts().facts();
    for (int i = facts.size() - 1; i >= 0; i--) {
      String text = part.apply(facts.get(i).parties());
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /** Latest time at which a fact was read, micros since epoch. */
  public long lastRecordedAt() {
    long last = Long.MIN_VALUE;
    for (Fact fact : transaction.facts().facts()) {
      last = Math.max(last, fact.recordedAt());
    }
    return last;
  }

  /** The facts that its record lists: all, unless they are very large. */
  public List<Fact> listedFacts() {
    List<Fact> facts = transaction.facts().facts();
    int characters = 0;
    for (int i = 0; i < facts.size(); i++) {
      characters += characters(facts.get(i));
      if (characters > LISTED_CHARACTERS) {
        return facts.subList(0, i);
      }
    }
    return facts;
  }

  private static int characters(Fact fact) {
    String number = fact.parties().payerClaimNumber();
    return FIXED_CHARACTERS
        + fact.evidence().uri().length()
        + fact.evidence().tag().length()
        + fact.statement().status().length()
        + (number == null ? 0 : number.length());
  }
}
