package io.throughline.transaction;

import java.util.Optional;

/**
 * A claim transaction: its key and its facts.
 *
 * @param key what it is called
 * @param facts what is known of it
 * @param refused how many facts found no room; unlike all else it counts a repeat again, since what
 *     was refused is not remembered
 */
public record Transaction(TransactionKey key, FactSet facts, long refused) {
  /** A transaction of which nothing is known. */
  public static Transaction empty(TransactionKey key) {
    return new Transaction(key, FactSet.empty(), 0);
  }

  /** Takes a fact in. */
  public Change add(Fact fact) {
    FactSet.Addition addition = facts.add(fact);
    if (addition.refused().isEmpty() && !addition.changed()) {
      return new Change(this, false, Optional.empty());
    }
    long refusals = refused + (addition.refused().isPresent() ? 1 : 0);
    return new Change(new Transaction(key, addition.set(), refusals), true, addition.refused());
  }

  /**
   * What became of a fact.
   *
   * @param transaction the transaction after it
   * @param changed whether {@code transaction} differs from the one before
   * @param refused the fact that found no room; the caller makes a dead letter of it
   */
  public record Change(Transaction transaction, boolean changed, Optional<Fact> refused) {}
}
