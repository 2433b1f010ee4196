package io.throughline.transaction;

import io.throughline.events.Stage;
import io.throughline.transaction.Message.DropShare;
import io.throughline.transaction.Share.Mention;
import io.throughline.transaction.Share.OfDeposit;
import io.throughline.transaction.Share.OfJournal;
import io.throughline.transaction.policy.Policy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Assesses deposits: postings and the journal lines that book them. RULES.md, section 5. */
final class Deposits {
  private Deposits() {}

  /**
   * Assesses a deposit.
   *
   * @param clock micros since epoch
   */
  static Assessment assess(FactSet set, Policy policy, long clock) {
    Currencies money = Currencies.of(set);
    Judge judge = new Judge(policy, clock);
    judge.found(ImbalanceRules.withinFacts(journalOnly(money.facts())));
    judge.found(money.findings());
    DepositBooks books = new DepositBooks(money.facts());
    judge(books, judge);
    long posted = books.posted().value();
    long journaled = books.journaled().value();
    boolean hasJournal = !books.transferred().isEmpty();
    TransactionKey remittance = books.remittance();
    return new Assessment(
        stage(books),
        money.currency(),
        new Balance(posted, journaled, 0, 0, outstanding(books).value()),
        new Times(
            null,
            null,
            null,
            null,
            books.postings().isEmpty() ? null : (Long) books.postings().getFirst().occurredAt(),
            books.journaledAt(),
            null),
        new Amounts(
            null,
            null,
            books.postings().isEmpty() ? null : (Long) posted,
            hasJournal ? (Long) journaled : null),
        remittance == null ? null : remittance.transactionId(),
        List.of(),
        judge.findings(),
        judge.wake());
  }

  /** A posting that was sent twice is a finding of its account. */
  private static List<Fact> journalOnly(List<Fact> facts) {
    return facts.stream().filter(fact -> !(fact.statement() instanceof Statement.Posting)).toList();
  }

  private static Total outstanding(DepositBooks books) {
    return new Total().plus(books.posted()).minus(books.journaled());
  }

  private static Stage stage(DepositBooks books) {
    if (!books.postings().isEmpty() && outstanding(books).value() == 0) {
      return Stage.RECONCILED;
    }
    return books.transferred().isEmpty() ? Stage.DEPOSITED : Stage.JOURNALED;
  }

  private static void judge(DepositBooks books, Judge judge) {
    List<Fact> postings = books.postings();
    List<Fact> transferred = books.transferred();
    if (!postings.isEmpty() && books.posted().value() != 0) {
      judge.waiting(
          Rule.JOURNAL_OVERDUE,
          Mention.of(postings.getFirst()),
          books.posted().magnitude(),
          transferred.isEmpty() ? null : Finding.Ending.by(first(transferred)));
    }
    if (!transferred.isEmpty()) {
      judge.waiting(
          Rule.JOURNAL_WITHOUT_POSTING,
          Mention.of(transferred.getFirst()),
          books.journaled().magnitude(),
          postings.isEmpty() ? null : Finding.Ending.by(postings.getFirst()));
      long off = outstanding(books).magnitude();
      if (!postings.isEmpty() && off != 0) {
        judge.settling(Rule.JOURNAL_BALANCE, transferred.getLast(), off);
      }
    }
    for (Fact line : books.duplicates()) {
      judge.settling(
          Rule.DUPLICATE_JOURNAL, line, new Total().plus(DepositBooks.amount(line)).magnitude());
    }
  }

  private static Fact first(List<Fact> facts) {
    Fact first = facts.getFirst();
    for (Fact fact : facts) {
      first = Fact.BY_OCCURRENCE.compare(fact, first) < 0 ? fact : first;
    }
    return first;
  }

  /** What the deposit tells the remittances and accounts of which it holds postings. */
  static List<Delivery> shares(TransactionKey key, FactSet set) {
    Currencies money = Currencies.of(set);
    DepositBooks books = new DepositBooks(money.facts());
    UUID id = key.transactionId();
    List<Delivery> deliveries = new ArrayList<>();
    TransactionKey only = books.remittance();
    books
        .byRemittance()
        .forEach(
            (remittance, postings) ->
                deliveries.add(
                    Delivery.of(
                        remittance, ofDeposit(id, remittance.equals(only), books, postings))));
    for (TransactionKey account : accounts(books.postings())) {
      deliveries.add(Delivery.of(account, new OfJournal(id, books.journaledAt())));
    }
    takeBack(id, money.foreign(), deliveries);
    return deliveries;
  }

  /**
   * A posting counts until an earlier one in another currency comes. Who was told of it only
   * because of that is told that there is nothing.
   */
  private static void takeBack(UUID id, List<Fact> foreign, List<Delivery> deliveries) {
    Set<TransactionKey> told = new HashSet<>();
    deliveries.forEach(delivery -> told.add(delivery.to()));
    List<Fact> postings =
        foreign.stream().filter(fact -> fact.statement() instanceof Statement.Posting).toList();
    for (Fact posting : postings) {
      Numbered trace = posting.references().trace();
      if (trace != null && told.add(TransactionKey.remittance(trace))) {
        Share nothing = new OfDeposit(id, false, 0, Mention.of(posting), 0, 0, null);
        deliveries.add(new Delivery(TransactionKey.remittance(trace), new DropShare(nothing)));
      }
    }
    for (TransactionKey account : accounts(postings)) {
      if (told.add(account)) {
        deliveries.add(new Delivery(account, new DropShare(new OfJournal(id, null))));
      }
    }
  }

  private static OfDeposit ofDeposit(
      UUID id, boolean part, DepositBooks books, List<Fact> postings) {
    Total posted = new Total();
    for (Fact posting : postings) {
      posted.plus(((Statement.Posting) posting.statement()).amount());
    }
    return new OfDeposit(
        id,
        part,
        posted.value(),
        Mention.of(postings.getFirst()),
        postings.getLast().occurredAt(),
        part ? books.journaled().value() : 0,
        part ? books.journaledAt() : null);
  }

  private static Set<TransactionKey> accounts(List<Fact> postings) {
    Set<TransactionKey> accounts = new LinkedHashSet<>();
    for (Fact posting : postings) {
      Numbered account = posting.references().account();
      if (account != null && Accounts.isPayers(posting)) {
        accounts.add(TransactionKey.account(account));
      }
    }
    return accounts;
  }
}
