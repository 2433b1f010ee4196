package io.throughline.simulator.day;

import io.throughline.simulator.Padded;
import io.throughline.simulator.account.Account;
import io.throughline.simulator.account.Course;
import io.throughline.simulator.account.Turn;
import io.throughline.simulator.group.Site;
import io.throughline.simulator.remit.AdjudicatedLine;
import io.throughline.simulator.remit.Adjudication;
import io.throughline.simulator.remit.Adjustment;
import io.throughline.simulator.remit.ProviderAdjustment;
import io.throughline.simulator.remit.Remittance;
import io.throughline.simulator.truth.Owner;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** What patient accounting books of a remittance, and of what patients pay or do not. */
public final class Bookings {
  private static final int POSTING_STARTS_AT = 13 * 3600;
  private static final int POSTING_LASTS = 4 * 3600;

  private Bookings() {}

  /** One entry for each claim payment, contractual adjustment and provider adjustment. */
  public static List<Entry> of(Advice advice) {
    List<Entry> entries = new ArrayList<>();
    Remittance remittance = advice.remittance();
    for (int i = 0; i < remittance.claims().size(); i++) {
      Account account = advice.accounts().get(i);
      Adjudication payment = remittance.claims().get(i);
      String claim = payment.claim().number();
      String payerClaim = payment.payerClaimNumber();
      if (payment.paid() != 0) {
        entries.add(payment(advice, entries.size(), account, claim, payerClaim, payment.paid()));
      }
      long contractual = contractual(payment);
      if (contractual != 0) {
        entries.add(adjustment(advice, entries.size(), account, claim, payerClaim, contractual));
      }
    }
    for (int i = 0; i < remittance.providerAdjustments().size(); i++) {
      ProviderAdjustment one = remittance.providerAdjustments().get(i);
      // Interest is nobody's payment.
      Account account = one.reason().equals("WO") ? advice.adjusted().get(i) : null;
      String payerClaim = account == null ? "" : one.reference();
      String claim = account == null ? "" : account.claim().number();
      entries.add(payment(advice, entries.size(), account, claim, payerClaim, -one.amount()));
    }
    return entries;
  }

  /** A payer that took back more than it paid is sent the difference. */
  static List<Entry> payersRefund(Advice advice) {
    return advice.remittance().providerAdjustments().stream()
        .filter(one -> one.reason().equals("FB"))
        .map(
            one ->
                new Entry(
                    Entry.Kind.REFUND,
                    Owner.of(advice.remittance()),
                    "R" + advice.batch(),
                    Entry.UNAPPLIED,
                    "",
                    "",
                    "",
                    advice.remittance().trace(),
                    advice.remittance().payer().originator(),
                    advice.batch(),
                    -one.amount(),
                    bookedAt(advice.postedOn(), 0),
                    advice.plan().payer().id(),
                    "",
                    "forwarded-balance",
                    "payer"))
        .toList();
  }

  private static long contractual(Adjudication payment) {
    long sum = 0;
    for (AdjudicatedLine line : payment.lines()) {
      for (Adjustment one : line.adjustments()) {
        if (one.group().equals("CO") && one.reason().equals("45")) {
          sum += one.amount();
        }
      }
    }
    return sum;
  }

  /** When the first entry of a remittance is booked on its day. */
  public static LocalTime firstAt(Advice advice) {
    return bookedAt(advice.postedOn(), 0).toLocalTime();
  }

  private static LocalDateTime bookedAt(int day, int ordinal) {
    return LocalDate.ofEpochDay(day)
        .atStartOfDay()
        .plusSeconds(POSTING_STARTS_AT + ordinal * 7L % POSTING_LASTS);
  }

  private static Entry payment(
      Advice advice, int ordinal, Account account, String claim, String payerClaim, long amount) {
    return entry(Entry.Kind.PAYMENT, advice, ordinal, account, claim, payerClaim, amount, "", "");
  }

  private static Entry adjustment(
      Advice advice, int ordinal, Account account, String claim, String payerClaim, long amount) {
    return entry(
        Entry.Kind.ADJUSTMENT, advice, ordinal, account, claim, payerClaim, amount, "CO", "45");
  }

  private static Entry entry(
      Entry.Kind kind,
      Advice advice,
      int ordinal,
      Account account,
      String claim,
      String payerClaim,
      long amount,
      String group,
      String reason) {
    Remittance remittance = advice.remittance();
    boolean applied = account != null;
    return new Entry(
        kind,
        applied ? Owner.of(account) : Owner.of(remittance),
        "E" + advice.batch() + Padded.number(ordinal + 1, 4),
        applied ? account.number() : Entry.UNAPPLIED,
        applied ? account.encounter() : "",
        claim,
        payerClaim,
        remittance.trace(),
        remittance.payer().originator(),
        advice.batch(),
        amount,
        bookedAt(advice.postedOn(), ordinal),
        remittance.payer().id(),
        group,
        reason,
        "");
  }

  /** Deposit batch of what patients pay on a day. */
  public static String lockbox(Site site, int day) {
    return "LB" + site.code() + LocalDate.ofEpochDay(day).toString().replace("-", "");
  }

  /** What an account's patient, or nobody, pays on a day. */
  static List<Entry> own(Account account, int day) {
    List<Entry> entries = new ArrayList<>();
    long left = account.decisions().patientResponsibility();
    if (account.course().patientDecided() == day && left != 0) {
      if (account.course().patientPays()) {
        entries.add(
            own(account, day, Entry.Kind.PAYMENT, "P", left + tooMuch(account), "patient", ""));
      } else {
        entries.add(own(account, day, Entry.Kind.ADJUSTMENT, "B", left, "bad-debt", ""));
      }
    }
    if (account.course().refunded() == day && left != 0) {
      entries.add(
          own(account, day, Entry.Kind.REFUND, "R", tooMuch(account), "overpaid", "patient"));
    }
    if (account.course().writtenOff() == day && unpaid(account) != 0) {
      entries.add(
          own(account, day, Entry.Kind.ADJUSTMENT, "W", unpaid(account), reason(account), ""));
    }
    return entries;
  }

  /** What no payer and no patient owes any more. */
  private static long unpaid(Account account) {
    return account.course().turn() == Turn.TAKEN_BACK
        ? account.decisions().takeback().orElseThrow().amount()
        : account.claim().charge();
  }

  private static String reason(Account account) {
    return switch (account.course().turn()) {
      case ABANDONED -> "never-resent";
      case DENIED -> "denied";
      case VOIDED -> "voided";
      default -> "taken-back";
    };
  }

  private static long tooMuch(Account account) {
    return account.course().refunded() == Course.NEVER ? 0 : 1_000 + account.index() % 40 * 100;
  }

  private static Entry own(
      Account account,
      int day,
      Entry.Kind kind,
      String prefix,
      long amount,
      String reason,
      String recipient) {
    boolean payment = kind == Entry.Kind.PAYMENT;
    Site site = account.panel().site();
    return new Entry(
        kind,
        Owner.of(account),
        prefix + site.code() + account.number(),
        account.number(),
        account.encounter(),
        account.claim().number(),
        "",
        "",
        "",
        payment ? lockbox(site, day) : "",
        amount,
        account.at(day, "own" + prefix, 10, 17),
        "",
        "",
        payment ? "" : reason,
        recipient);
  }
}
