package io.throughline.transaction;

import io.throughline.events.Stage;
import io.throughline.transaction.Share.Mention;
import io.throughline.transaction.Share.OfDeposit;
import io.throughline.transaction.Statement.Advice;
import io.throughline.transaction.Statement.Settlement;
import io.throughline.transaction.policy.Policy;
import java.util.ArrayList;
import java.util.List;

/** Assesses remittances: 835, settlement, postings and journal of one payment. RULES.md, 5. */
final class Remittances {
  private final List<Fact> advices = new ArrayList<>();
  private final List<Fact> settlements = new ArrayList<>();
  private final Total settled = new Total();
  private final Total posted = new Total();
  private final Total journaled = new Total();
  private final List<OfDeposit> deposits;
  private Mention firstPosting;
  private long lastPostedAt = Long.MIN_VALUE;
  private Long journaledAt;
  private boolean isJournaled = true;

  private Remittances(List<Fact> facts, List<OfDeposit> deposits) {
    this.deposits = deposits;
    for (Fact fact : facts) {
      if (fact.statement() instanceof Advice) {
        advices.add(fact);
      } else if (fact.statement() instanceof Settlement settlement) {
        settlements.add(fact);
        settled.plus(settlement.amount());
      }
    }
    deposits.forEach(this::add);
  }

  private void add(OfDeposit deposit) {
    posted.plus(deposit.posted());
    journaled.plus(deposit.journaled());
    Mention first = deposit.firstPosting();
    if (firstPosting == null || isEarlier(first, firstPosting)) {
      firstPosting = first;
    }
    lastPostedAt = Math.max(lastPostedAt, deposit.lastPostedAt());
    if (deposit.lastJournaledAt() == null) {
      isJournaled = false;
    } else if (journaledAt == null || deposit.lastJournaledAt() > journaledAt) {
      journaledAt = deposit.lastJournaledAt();
    }
  }

  private static boolean isEarlier(Mention one, Mention other) {
    int time = Long.compare(one.occurredAt(), other.occurredAt());
    return time < 0 || (time == 0 && EventId.compare(one.eventId(), other.eventId()) < 0);
  }

  /**
   * Assesses a remittance.
   *
   * @param clock micros since epoch
   */
  static Assessment assess(FactSet set, Shares shares, Policy policy, long clock) {
    Currencies money = Currencies.of(set);
    Judge judge = new Judge(policy, clock);
    judge.found(ImbalanceRules.withinFacts(money.facts()));
    judge.found(money.findings());
    Remittances remittance = new Remittances(money.facts(), shares.of(OfDeposit.class));
    remittance.judge(judge);
    return new Assessment(
        remittance.stage(),
        money.currency(),
        remittance.balance(),
        remittance.times(),
        remittance.amounts(),
        null,
        remittance.deposits.stream().filter(OfDeposit::part).map(OfDeposit::from).toList(),
        judge.findings(),
        judge.wake());
  }

  private Fact advice() {
    return advices.isEmpty() ? null : advices.getFirst();
  }

  private static Advice statementOf(Fact advice) {
    return (Advice) advice.statement();
  }

  private long advised() {
    return advices.isEmpty() ? 0 : statementOf(advice()).amount();
  }

  private boolean expectsSettlement() {
    return !advices.isEmpty() && statementOf(advice()).expectsSettlement();
  }

  private boolean isReconciled() {
    return !advices.isEmpty()
        && (!expectsSettlement() || settled.value() == advised())
        && posted.value() == advised()
        && journaled.value() == posted.value();
  }

  private Stage stage() {
    if (advices.isEmpty()) {
      return settlements.isEmpty() ? Stage.POSTED : Stage.SETTLED;
    }
    if (isReconciled()) {
      return Stage.RECONCILED;
    }
    if (advised() != 0 && posted.value() == advised()) {
      return Stage.POSTED;
    }
    return settlements.isEmpty() && expectsSettlement() ? Stage.ADVISED : Stage.MATCHED;
  }

  private Balance balance() {
    Total outstanding = new Total().plus(advised()).minus(posted);
    return new Balance(advised(), posted.value(), 0, 0, outstanding.value());
  }

  private Times times() {
    Long advisedAt = advices.isEmpty() ? null : (Long) advice().occurredAt();
    Long settledAt = settlements.isEmpty() ? null : (Long) settlements.getFirst().occurredAt();
    return new Times(
        null,
        null,
        advisedAt,
        settledAt,
        firstPosting == null ? null : (Long) firstPosting.occurredAt(),
        isJournaled ? journaledAt : null,
        isReconciled() ? (Long) reconciledAt(advisedAt) : null);
  }

  private long reconciledAt(long advisedAt) {
    long latest = Math.max(advisedAt, lastPostedAt);
    for (Fact settlement : settlements) {
      latest = Math.max(latest, settlement.occurredAt());
    }
    return journaledAt == null ? latest : Math.max(latest, journaledAt);
  }

  private Amounts amounts() {
    return new Amounts(
        advices.isEmpty() ? null : (Long) advised(),
        settlements.isEmpty() ? null : (Long) settled.value(),
        deposits.isEmpty() ? null : (Long) posted.value(),
        journaledAt == null ? null : (Long) journaled.value());
  }

  private void judge(Judge judge) {
    if (advices.isEmpty()) {
      waitForAdvice(judge, null);
      return;
    }
    Fact advice = advice();
    Mention subject = Mention.of(advice);
    boolean expected = expectsSettlement();
    if (expected) {
      judge.waiting(
          Rule.SETTLEMENT_OVERDUE,
          subject,
          advised(),
          settlements.isEmpty() ? null : Finding.Ending.by(settlements.getFirst()));
    }
    if (advised() > 0) {
      judge.waiting(Rule.POSTING_OVERDUE, subject, advised(), endingBy(firstPosting));
    }
    waitForAdvice(judge, Finding.Ending.by(advice));
    Total unsettled = new Total().plus(advised()).minus(settled);
    if (expected && !settlements.isEmpty() && unsettled.value() != 0) {
      judge.settling(Rule.SETTLEMENT_BALANCE, settlements.getLast(), unsettled.magnitude());
    }
    Total unposted = new Total().plus(advised()).minus(posted);
    if (!deposits.isEmpty() && unposted.value() != 0) {
      long due =
          judge
              .policy()
              .deadline(
                  Rule.POSTING_OVERDUE.key(),
                  advice.occurredAt(),
                  subject.payer(),
                  subject.facility());
      long settled = judge.policy().settled(lastPostedAt);
      long from = due == Judge.NEVER ? settled : Math.max(due, settled);
      judge.from(Rule.POSTING_BALANCE, advice, unposted.magnitude(), from);
    }
    judgeAdvices(judge);
  }

  private void judgeAdvices(Judge judge) {
    Advice first = statementOf(advice());
    for (Fact fact : advices) {
      Advice one = statementOf(fact);
      if (one.imbalance() != 0) {
        long off = new Total().plus(one.imbalance()).magnitude();
        judge.found(Finding.about(Rule.REMITTANCE_BALANCE, fact, off));
      }
      if (one.amount() != first.amount() || one.paymentDay() != first.paymentDay()) {
        long amount = new Total().plus(one.amount()).magnitude();
        judge.found(Finding.about(Rule.DIFFERENT_ADVICES, fact, amount));
      }
    }
  }

  private void waitForAdvice(Judge judge, Finding.Ending advice) {
    if (!settlements.isEmpty()) {
      judge.waiting(
          Rule.SETTLEMENT_WITHOUT_REMITTANCE,
          Mention.of(settlements.getFirst()),
          settled.magnitude(),
          advice);
    }
    if (firstPosting != null) {
      judge.waiting(Rule.POSTING_WITHOUT_REMITTANCE, firstPosting, posted.magnitude(), advice);
    }
  }

  private static Finding.Ending endingBy(Mention mention) {
    return mention == null ? null : new Finding.Ending(mention.eventId(), mention.occurredAt());
  }
}
