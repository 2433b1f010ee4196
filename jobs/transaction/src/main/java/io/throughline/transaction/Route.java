package io.throughline.transaction;

import io.throughline.transaction.Share.AccountLink;
import io.throughline.transaction.Statement.Acknowledgement;
import io.throughline.transaction.Statement.Advice;
import io.throughline.transaction.Statement.Journal;
import io.throughline.transaction.Statement.JournalRefusal;
import io.throughline.transaction.Statement.Posting;
import io.throughline.transaction.Statement.Remittance;
import io.throughline.transaction.Statement.Settlement;
import io.throughline.transaction.Statement.Submission;
import java.util.ArrayList;
import java.util.List;

/**
 * Where what an event says must go: to its home, to whom else it concerns, and to the payers'
 * numbers by which others find their claim. RULES.md, section 2.
 *
 * @param deliveries to transactions
 * @param mentions of payers' numbers
 */
public record Route(List<Delivery> deliveries, List<NumberMention> mentions) {
  private static final String TRACE_ISSUER = "trace:";
  private static final String JOURNAL_ISSUER = "journal:";

  /** The route of an event; it goes nowhere when it names no home. */
  public static Route of(EventFact event) {
    Route route = new Route(new ArrayList<>(3), new ArrayList<>(1));
    Fact fact = event.fact();
    switch (fact.statement()) {
      case Submission s ->
          route.toClaim(event, TransactionKey.claimNumber(fact.references().claimNumber(), null));
      case Acknowledgement a -> route.acknowledged(event);
      case Statement.Adjudication a -> route.toClaim(event, route.claimNumber(fact));
      case Remittance r -> route.decided(event);
      case Advice a -> route.advised(event);
      case Settlement s -> route.toRemittance(fact);
      case Journal j -> route.answered(event);
      case JournalRefusal j -> route.answered(event);
      default -> route.booked(event);
    }
    return route;
  }

  /** True when the event names nothing by which it could be brought home. */
  public boolean isNowhere() {
    return deliveries.isEmpty() && mentions.isEmpty();
  }

  private String claimNumber(Fact fact) {
    return TransactionKey.claimNumber(
        fact.references().claimNumber(), fact.parties().payerClaimNumber());
  }

  private void toClaim(EventFact event, String claimNumber) {
    if (claimNumber != null) {
      TransactionKey claim = TransactionKey.claim(event.billingProvider(), claimNumber);
      deliveries.add(Delivery.of(claim, event.fact(), MatchRule.CLAIM_NUMBER));
    }
  }

  private void acknowledged(EventFact event) {
    Fact fact = event.fact();
    toClaim(event, claimNumber(fact));
    String number = fact.parties().payerClaimNumber();
    String own = TransactionKey.claimNumber(fact.references().claimNumber(), null);
    if (number != null && own != null && !own.equals(number)) {
      mention(event.billingProvider(), number, own, null, fact);
    }
  }

  private void decided(EventFact event) {
    String number = event.fact().parties().payerClaimNumber();
    if (number == null) {
      toClaim(event, claimNumber(event.fact()));
    } else {
      mention(event.billingProvider(), number, null, event.fact(), event.fact());
    }
  }

  private void advised(EventFact event) {
    toRemittance(event.fact());
    for (Fact takeback : event.takebacks()) {
      String number = takeback.parties().payerClaimNumber();
      mention(event.billingProvider(), number, null, takeback, takeback);
    }
  }

  private void mention(String provider, String number, String linkedClaim, Fact fact, Fact heard) {
    PayerNumber payerNumber = new PayerNumber(provider, number);
    mentions.add(new NumberMention(payerNumber, linkedClaim, fact, heard.heardAt()));
  }

  private void toRemittance(Fact fact) {
    if (fact.references().trace() != null) {
      TransactionKey remittance = TransactionKey.remittance(fact.references().trace());
      deliveries.add(Delivery.of(remittance, fact, MatchRule.PAYMENT_TRACE));
    }
  }

  /** An answer of the ERP: to a posting of ours, or to a document of the billing system. */
  private void answered(EventFact event) {
    if (!(event.detail() instanceof Detail.OfOutcome)) {
      toDeposit(event.fact());
      return;
    }
    String claimNumber = TransactionKey.claimNumber(event.fact().references().claimNumber(), null);
    if (claimNumber != null) {
      TransactionKey claim = TransactionKey.claim(event.billingProvider(), claimNumber);
      deliveries.add(Delivery.of(claim, event.fact(), MatchRule.POSTING_ID));
    } else if (event.fact().references().trace() != null) {
      TransactionKey remittance = TransactionKey.remittance(event.fact().references().trace());
      deliveries.add(Delivery.of(remittance, event.fact(), MatchRule.POSTING_ID));
    }
  }

  private void toDeposit(Fact fact) {
    Numbered batch = fact.references().batch();
    Numbered document = fact.references().document();
    if (batch == null && document != null) {
      batch = new Numbered(JOURNAL_ISSUER + document.issuer(), document.number());
    }
    if (batch != null) {
      deliveries.add(Delivery.of(TransactionKey.deposit(batch), fact, MatchRule.DEPOSIT_BATCH));
    }
  }

  /** An entry of a billing system. */
  private void booked(EventFact event) {
    Fact fact = event.fact();
    References names = fact.references();
    String claim = TransactionKey.claimNumber(names.claimNumber(), null);
    Numbered account = names.account();
    if (account != null) {
      boolean named = !account.issuer().equals(Facts.ACCOUNT_OF_CLAIM);
      deliveries.add(
          Delivery.of(
              TransactionKey.account(account),
              fact,
              named ? MatchRule.ACCOUNT_NUMBER : MatchRule.ACCOUNT_OF_CLAIM));
      if (claim != null && !event.billingProvider().isEmpty()) {
        deliveries.add(
            Delivery.of(
                TransactionKey.claim(event.billingProvider(), claim),
                new AccountLink(
                    TransactionKey.account(account), fact.eventId(), fact.occurredAt())));
      }
    } else {
      toRemittance(fact);
    }
    if (fact.statement() instanceof Posting) {
      postedIn(fact);
    }
  }

  private void postedIn(Fact fact) {
    Numbered batch = fact.references().batch();
    Numbered trace = fact.references().trace();
    if (batch == null && trace != null) {
      TransactionKey remittance = TransactionKey.remittance(trace);
      batch = new Numbered(TRACE_ISSUER + remittance.issuer(), remittance.number());
    }
    if (batch != null) {
      deliveries.add(Delivery.of(TransactionKey.deposit(batch), fact, MatchRule.POSTED_IN_BATCH));
    }
  }
}
