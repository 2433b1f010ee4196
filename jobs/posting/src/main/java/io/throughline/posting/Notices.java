package io.throughline.posting;

import io.throughline.transaction.Detail;
import io.throughline.transaction.EventFact;
import io.throughline.transaction.Fact;
import io.throughline.transaction.Route;
import io.throughline.transaction.Statement.Remittance;
import io.throughline.transaction.TransactionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What an event says to books of postings. */
public final class Notices {
  private Notices() {}

  /** In order; empty for events that are of no posting. */
  public static List<Notice> of(EventFact event) {
    Fact fact = event.fact();
    return switch (event.detail()) {
      case Detail.OfClaim detail when isCandidate(fact) ->
          List.of(Notice.Paid.of(event.billingProvider(), fact, detail));
      case Detail.OfClaim other -> List.of();
      case Detail.OfAdvice advice -> ofAdvice(event, advice);
      case Detail.OfOutcome outcome -> List.of(Notice.Answered.of(fact, outcome));
      case null -> List.of();
    };
  }

  /** True when an event is of a transaction or of a book; what is of neither is of no use. */
  public static boolean isAtHome(EventFact event) {
    return !Route.of(event).isNowhere() || !of(event).isEmpty();
  }

  /** True when a payer decides about a claim that is named, by either's number. */
  private static boolean isCandidate(Fact fact) {
    return ((Remittance) fact.statement()).isDecision()
        && TransactionKey.claimNumber(
                fact.references().claimNumber(), fact.parties().payerClaimNumber())
            != null;
  }

  private static List<Notice> ofAdvice(EventFact event, Detail.OfAdvice advice) {
    List<Notice> notices = new ArrayList<>();
    if (event.fact().references().trace() != null) {
      notices.add(Notice.Advised.of(event.fact()));
    }
    for (Detail.ProviderEntry entry : advice.entries()) {
      UUID book = Notice.bookOf(event.fact(), entry.id());
      Fact fact = entry.takesBack() ? takeback(event, entry.id()) : event.fact();
      notices.add(new Notice.Entered(book, event.billingProvider(), fact, entry));
    }
    return notices;
  }

  private static Fact takeback(EventFact event, UUID id) {
    for (Fact takeback : event.takebacks()) {
      if (takeback.eventId().equals(id)) {
        return takeback;
      }
    }
    throw new IllegalStateException("takeback " + id + " has no fact");
  }
}
