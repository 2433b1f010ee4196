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
 * @param policyVersion version of the policy that it was assessed by
 * @param clock that it was assessed at, micros since epoch; {@link Long#MIN_VALUE} when there was
 *     none
 */
public record AssessedTransaction(
    UUID id, Transaction transaction, Assessment assessment, String policyVersion, long clock) {
  /**
   * Characters that the listed facts may take together: keeps a record well below 1 MiB even with
   * the most facts and long uris. Facts beyond are counted, not listed; they stay in the event
   * topic.
   */
  static final int LISTED_CHARACTERS = 600_000;

  /** What a fact takes besides its uri and other texts. */
  private static final int FIXED_CHARACTERS = 100;

  /** The clock; while there is none, when the latest fact was read. */
  public long saidAt() {
    return clock == Long.MIN_VALUE ? lastRecordedAt() : clock;
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
    long last = transaction.facts().size() == 0 ? 0 : Long.MIN_VALUE;
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
