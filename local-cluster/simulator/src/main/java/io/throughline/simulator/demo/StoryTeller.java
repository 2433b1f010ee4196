package io.throughline.simulator.demo;

import io.throughline.simulator.Seed;
import io.throughline.simulator.claim.Claim;
import io.throughline.simulator.claim.ServiceLine;
import io.throughline.simulator.party.Cast;
import io.throughline.simulator.party.Payer;
import io.throughline.simulator.remit.Adjudication;
import io.throughline.simulator.remit.Adjudicator;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** Lets a story happen to a claim: what is sent, answered and paid on which day. */
final class StoryTeller {
  private static final int DAYS_TO_REVERSAL = 14;
  private static final int DAYS_TO_RESENDING = 7;

  private final Cast cast;
  private final Adjudicator payers;
  private final Chronicle chronicle;

  StoryTeller(Seed seed, Cast cast, Chronicle chronicle) {
    this.cast = cast;
    this.payers = new Adjudicator(seed);
    this.chronicle = chronicle;
  }

  /**
   * Tells one story.
   *
   * @return where the claim stands in the end
   */
  ClaimTruth tell(Story story, Claim claim) {
    LocalDate sent = mondayAfter(claim.serviceTo());
    LocalDate due = sent.plusDays(claim.payer().daysToPay());
    String number = payers.payerClaimNumber(claim, sent, 1);
    int paymentsBefore = chronicle.paid().size();
    if (story != Story.ORPHAN) {
      chronicle.send(sent, claim);
    }
    if (story != Story.ORPHAN && story != Story.SUBMITTED) {
      answer(story, claim, sent, number);
    }
    Claim last = claim;
    switch (story) {
      case PAID, ORPHAN -> chronicle.pay(due, paid(claim, number));
      case DENIED -> chronicle.pay(due, payers.deny(claim, number));
      case RESENT -> chronicle.pay(due.plusDays(DAYS_TO_RESENDING), payers.pay(claim, number));
      case CORRECTED -> corrected(claim, sent, due, number);
      case REVERSED -> {
        Adjudication first = payers.pay(claim, number);
        chronicle.pay(due, first);
        chronicle.pay(due.plusDays(DAYS_TO_REVERSAL), first.reversed());
      }
      case SECONDARY -> secondary(claim, due, number);
      case REPLACED -> last = replaced(claim, due, number);
      case SPLIT -> {
        String second = payers.payerClaimNumber(claim, sent, 2);
        payers.paySplit(claim, number, second).forEach(part -> chronicle.pay(due, part));
      }
      case CLAIM_UNBALANCED -> chronicle.pay(due, payers.pay(claim, number).paidOffBy(-500));
      case LINE_UNBALANCED -> chronicle.pay(due, payers.pay(claim, number).firstLineOffBy(1));
      case REJECTED, ACCEPTED, SUBMITTED -> {
        // nothing is paid
      }
    }
    return truth(story, last, paymentsBefore);
  }

  private void answer(Story story, Claim claim, LocalDate sent, String number) {
    switch (story) {
      case REJECTED -> chronicle.reject(sent, claim);
      case RESENT -> {
        LocalDate again = sent.plusDays(DAYS_TO_RESENDING);
        chronicle.reject(sent, claim);
        chronicle.send(again, claim);
        chronicle.accept(again, claim, number);
      }
      default -> chronicle.accept(sent, claim, number);
    }
  }

  /** Some payers tell of hospital claims without lines. */
  private Adjudication paid(Claim claim, String number) {
    Adjudication byLine = payers.pay(claim, number);
    boolean whole = claim.lines().getFirst().charge() % 4 == 0 && isHospital(claim);
    return whole ? byLine.atClaimLevel() : byLine;
  }

  private void corrected(Claim claim, LocalDate sent, LocalDate due, String number) {
    Adjudication first = payers.pay(claim, number);
    LocalDate later = due.plusDays(DAYS_TO_REVERSAL);
    chronicle.pay(due, first);
    chronicle.pay(later, first.reversed());
    chronicle.pay(later, payers.pay(claim, payers.payerClaimNumber(claim, sent, 2)));
  }

  private void secondary(Claim claim, LocalDate due, String number) {
    Adjudication primary = payers.pay(claim, number);
    chronicle.pay(due, primary);
    Payer next =
        cast.payers().get((cast.payers().indexOf(claim.payer()) + 1) % cast.payers().size());
    Claim second = claim.toSecondary(next, primary, due);
    LocalDate sent = mondayAfter(due);
    String nextNumber = payers.payerClaimNumber(second, sent, 1);
    chronicle.send(sent, second);
    chronicle.accept(sent, second, nextNumber);
    chronicle.pay(sent.plusDays(next.daysToPay()), payers.payAsSecondary(second, nextNumber));
  }

  private Claim replaced(Claim claim, LocalDate due, String number) {
    Adjudication first = payers.pay(claim, number);
    chronicle.pay(due, first);
    Claim replacement = claim.replacing(number, withFirstLineDoubled(claim.lines()));
    LocalDate sent = mondayAfter(due);
    LocalDate later = sent.plusDays(claim.payer().daysToPay());
    String newNumber = payers.payerClaimNumber(replacement, sent, 2);
    chronicle.send(sent, replacement);
    chronicle.accept(sent, replacement, newNumber);
    chronicle.pay(later, first.reversed());
    chronicle.pay(later, payers.pay(replacement, newNumber));
    return replacement;
  }

  private static List<ServiceLine> withFirstLineDoubled(List<ServiceLine> lines) {
    List<ServiceLine> changed = new ArrayList<>(lines);
    changed.set(0, changed.getFirst().doubled());
    return changed;
  }

  private ClaimTruth truth(Story story, Claim last, int paymentsBefore) {
    List<Adjudication> payments =
        chronicle.paid().stream().skip(paymentsBefore).map(Chronicle.Paid::adjudication).toList();
    long imbalance = payments.stream().mapToLong(payment -> Math.abs(payment.imbalance())).sum();
    long lineImbalance =
        payments.stream()
            .flatMap(payment -> payment.lines().stream())
            .mapToLong(line -> Math.abs(line.imbalance()))
            .sum();
    return new ClaimTruth(
        last.facility().npi(),
        last.number(),
        story.name(),
        story.stage(),
        last.charge(),
        payments.stream().mapToLong(Adjudication::paid).sum(),
        imbalance,
        lineImbalance);
  }

  private static boolean isHospital(Claim claim) {
    return !claim.lines().getFirst().revenueCode().isEmpty();
  }

  private static LocalDate mondayAfter(LocalDate date) {
    return date.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
  }
}
