package io.throughline.transaction;

import io.throughline.events.Stage;
import io.throughline.transaction.Share.OfClaim;
import io.throughline.transaction.Share.OfJournal;
import io.throughline.transaction.Statement.Charge;
import io.throughline.transaction.Statement.Encounter;
import io.throughline.transaction.Statement.Posting;
import io.throughline.transaction.Statement.Refund;
import io.throughline.transaction.Statement.Writeoff;
import io.throughline.transaction.policy.Policy;
import java.util.List;

/** Assesses billing accounts: encounter, charges, postings, and claims. RULES.md, section 4. */
final class Accounts {
  private final Total charged = new Total();
  private final Total paid = new Total();
  private final Total adjusted = new Total();
  private Long finalizedAt;
  private Long postedAt;
  private boolean isPosted;

  private Accounts() {}

  /**
   * Assesses an account.
   *
   * @param clock micros since epoch
   */
  static Assessment assess(FactSet set, Shares shares, Policy policy, long clock) {
    Currencies money = Currencies.of(set);
    Judge judge = new Judge(policy, clock);
    judge.found(ImbalanceRules.withinFacts(money.facts()));
    judge.found(money.findings());
    Accounts account = new Accounts();
    money.facts().forEach(account::add);
    List<OfClaim> claims = shares.of(OfClaim.class);
    Times times =
        new Times(
            account.finalizedAt,
            earliest(claims.stream().map(OfClaim::submittedAt).toList()),
            earliest(claims.stream().map(OfClaim::remittedAt).toList()),
            null,
            account.postedAt,
            journaledAt(shares.of(OfJournal.class)),
            null);
    Balance balance = account.balance(claims);
    return new Assessment(
        account.stage(times, !claims.isEmpty()),
        money.currency(),
        balance,
        times,
        Amounts.NONE,
        null,
        claims.stream().map(OfClaim::from).toList(),
        judge.findings(),
        judge.wake());
  }

  private void add(Fact fact) {
    switch (fact.statement()) {
      case Encounter encounter ->
          finalizedAt = finalizedAt == null ? (Long) fact.occurredAt() : finalizedAt;
      case Charge charge -> charged.plus(charge.amount());
      case Posting posting -> {
        paid.plus(posting.amount());
        isPosted = true;
        if (postedAt == null && isPayers(fact)) {
          postedAt = fact.occurredAt();
        }
      }
      case Refund refund -> paid.minus(refund.amount());
      case Writeoff writeoff -> adjusted.plus(writeoff.amount());
      default -> {
        // Other facts have other homes.
      }
    }
  }

  /** True for a posting of what a payer paid. */
  static boolean isPayers(Fact posting) {
    return posting.parties().payer() != null || posting.references().trace() != null;
  }

  private Balance balance(List<OfClaim> claims) {
    Total open = new Total().plus(charged).minus(paid).minus(adjusted);
    Total left = new Total();
    claims.forEach(claim -> left.plus(claim.patientResponsibility()));
    long patient = Math.min(Math.max(open.value(), 0), Math.max(left.value(), 0));
    return new Balance(
        charged.value(), paid.value(), adjusted.value(), patient, open.minus(patient).value());
  }

  private Stage stage(Times times, boolean isBilled) {
    Total open = new Total().plus(charged).minus(paid).minus(adjusted);
    if (charged.value() != 0 && open.value() == 0) {
      return Stage.CLOSED;
    }
    if (isPosted) {
      return Stage.POSTED;
    }
    if (times.remittedAt() != null) {
      return Stage.DECIDED;
    }
    if (isBilled) {
      return Stage.BILLED;
    }
    return finalizedAt == null ? Stage.CHARGED : Stage.FINALIZED;
  }

  private static Long earliest(List<Long> times) {
    Long earliest = null;
    for (Long time : times) {
      earliest = earliest == null || (time != null && time < earliest) ? time : earliest;
    }
    return earliest;
  }

  /** Latest of all deposits, once each has one. */
  private static Long journaledAt(List<OfJournal> deposits) {
    Long latest = null;
    for (OfJournal deposit : deposits) {
      if (deposit.journaledAt() == null) {
        return null;
      }
      latest = latest == null || deposit.journaledAt() > latest ? deposit.journaledAt() : latest;
    }
    return latest;
  }
}
