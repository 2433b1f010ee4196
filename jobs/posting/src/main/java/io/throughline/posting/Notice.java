package io.throughline.posting;

import io.throughline.transaction.Detail;
import io.throughline.transaction.Fact;
import io.throughline.transaction.TransactionKey;
import io.throughline.transaction.Verdict;
import java.util.UUID;

/** What the book of a remittance is told. Values are absolute: what comes again changes nothing. */
public sealed interface Notice {
  /** The remittance; of one without a trace the candidate. */
  UUID book();

  /** The book that a fact is posted in: that of the trace it names, else one of the candidate. */
  static UUID bookOf(Fact fact, UUID candidate) {
    return fact.references().trace() == null
        ? candidate
        : TransactionKey.remittance(fact.references().trace()).transactionId();
  }

  /**
   * A payer decided about a claim: a candidate.
   *
   * @param provider who is paid; empty when unknown
   */
  record Paid(UUID book, String provider, Fact fact, Detail.OfClaim detail) implements Notice {
    /** Of what an event says. */
    public static Paid of(String provider, Fact fact, Detail.OfClaim detail) {
      return new Paid(bookOf(fact, fact.eventId()), provider, fact, detail);
    }
  }

  /**
   * A remittance takes off or adds something beside its claims: a candidate.
   *
   * @param provider who is paid; empty when unknown
   * @param fact the takeback, else the remittance as a whole
   */
  record Entered(UUID book, String provider, Fact fact, Detail.ProviderEntry entry)
      implements Notice {}

  /** The remittance as a whole. */
  record Advised(UUID book, Fact fact) implements Notice {
    /** Of what an event says. */
    public static Advised of(Fact fact) {
      return new Advised(bookOf(fact, fact.eventId()), fact);
    }
  }

  /** What a claim says of a candidate. */
  record Judged(UUID book, Verdict verdict) implements Notice {
    /**
     * Of what a claim says.
     *
     * @param fact that it says it of
     */
    public static Judged of(Fact fact, Verdict verdict) {
      return new Judged(bookOf(fact, fact.eventId()), verdict);
    }
  }

  /** What the ERP made of a posting. */
  record Answered(UUID book, Detail.OfOutcome outcome) implements Notice {
    /**
     * Of what an event says.
     *
     * @param fact of the event
     */
    public static Answered of(Fact fact, Detail.OfOutcome outcome) {
      return new Answered(bookOf(fact, outcome.candidate()), outcome);
    }
  }

  /** What a person decided about a candidate. */
  record Decided(UUID book, UUID candidate, Directive directive) implements Notice {}
}
