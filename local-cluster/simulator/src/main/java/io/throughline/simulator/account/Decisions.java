package io.throughline.simulator.account;

import io.throughline.simulator.claim.Claim;
import io.throughline.simulator.claim.ServiceLine;
import io.throughline.simulator.remit.Adjudication;
import io.throughline.simulator.remit.Adjudicator;
import io.throughline.simulator.remit.ProviderAdjustment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What payers decide on an account's claims. Money is cents. */
public final class Decisions {
  private final Account account;
  private final Adjudicator adjudicator;
  private List<Adjudication> first;

  Decisions(Account account, Adjudicator adjudicator) {
    this.account = account;
    this.adjudicator = adjudicator;
  }

  private Turn turn() {
    return account.course().turn();
  }

  private Claim claim() {
    return account.claim();
  }

  /** CLP07 and REF*1K of the claim as it was sent first. */
  public String payerClaimNumber() {
    return account.payerClaimNumber(claim().payer().id(), 1);
  }

  /** CLP07 and REF*1K of the follow-up. */
  public String followUpNumber() {
    return account.payerClaimNumber(followUp().orElseThrow().payer().id(), 2);
  }

  /** The first decision: one payment, or two when the payer splits the claim. */
  public List<Adjudication> first() {
    if (first == null) {
      first = decideFirst();
    }
    return first;
  }

  private List<Adjudication> decideFirst() {
    String number = payerClaimNumber();
    return switch (turn()) {
      case ABANDONED -> List.of();
      case DENIED, OVERTURNED -> List.of(adjudicator.deny(claim(), number));
      case SPLIT ->
          adjudicator.paySplit(claim(), number, account.payerClaimNumber(claim().payer().id(), 3));
      default ->
          List.of(
              account.hasDeniedLine()
                  ? adjudicator.payAllButLast(claim(), number)
                  : adjudicator.pay(claim(), number));
    };
  }

  /** The claim that is sent after the first decision. */
  public Optional<Claim> followUp() {
    return switch (turn()) {
      case OVERTURNED -> Optional.of(claim().replacing(payerClaimNumber(), claim().lines()));
      case REPLACED -> Optional.of(claim().replacing(payerClaimNumber(), withLateCharge()));
      case VOIDED -> Optional.of(claim().voiding(payerClaimNumber()));
      case SECONDARY ->
          Optional.of(
              claim()
                  .toSecondary(
                      account.panel().secondary().orElseThrow().payer(),
                      first().getFirst(),
                      LocalDate.ofEpochDay(account.course().paid())));
      default -> Optional.empty();
    };
  }

  private List<ServiceLine> withLateCharge() {
    List<ServiceLine> changed = new ArrayList<>(claim().lines());
    changed.set(0, changed.getFirst().doubled());
    return changed;
  }

  /** A charge that was forgotten at first and is the reason for a replacement. */
  public Optional<ServiceLine> lateCharge() {
    return turn() == Turn.REPLACED ? Optional.of(claim().lines().getFirst()) : Optional.empty();
  }

  /** What the payer of the first decision tells later: a reversal, and what it pays instead. */
  public List<Adjudication> second() {
    if (!turn().hasReversal()) {
      return List.of();
    }
    Adjudication reversal = first().getFirst().reversed();
    return switch (turn()) {
      case VOIDED -> List.of(reversal);
      case CORRECTED ->
          List.of(
              reversal,
              adjudicator.pay(claim(), account.payerClaimNumber(claim().payer().id(), 2)));
      default -> List.of(reversal, adjudicator.pay(followUp().orElseThrow(), followUpNumber()));
    };
  }

  /** Fault: what the payer says when the claim was sent twice. */
  public Adjudication duplicate() {
    return adjudicator.denyDuplicate(claim(), account.payerClaimNumber(claim().payer().id(), 9));
  }

  /** What the secondary payer pays. */
  public Optional<Adjudication> secondary() {
    return turn() == Turn.SECONDARY
        ? Optional.of(adjudicator.payAsSecondary(followUp().orElseThrow(), followUpNumber()))
        : Optional.empty();
  }

  /** PLB WO: what the payer takes back months later without a claim payment. */
  public Optional<ProviderAdjustment> takeback() {
    if (turn() != Turn.TAKEN_BACK) {
      return Optional.empty();
    }
    long paid = first().getFirst().paid();
    return Optional.of(new ProviderAdjustment("WO", payerClaimNumber(), paid));
  }

  /** What is left to the patient when all payers have decided. */
  public long patientResponsibility() {
    return switch (turn()) {
      case ABANDONED, DENIED, VOIDED -> 0;
      case OVERTURNED, CORRECTED, REPLACED -> second().getLast().patientResponsibility();
      case SECONDARY -> secondary().orElseThrow().patientResponsibility();
      default -> first().stream().mapToLong(Adjudication::patientResponsibility).sum();
    };
  }
}
