package io.throughline.transaction;

import java.util.UUID;

/** What a transaction is told. */
public sealed interface Message {
  /** A fact is of the transaction, or concerns it. */
  record AddFact(Fact fact, MatchRule rule) implements Message {}

  /** A fact turned out to be of another transaction. */
  record MoveFact(UUID eventId, TransactionKey to) implements Message {}

  /** Another transaction, or an event about two, says something. */
  record PutShare(Share share) implements Message {}

  /** It no longer says anything of that sort; the values do not matter. */
  record DropShare(Share share) implements Message {}
}
