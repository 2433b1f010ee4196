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

/** Decisions that are drawn: which there are hangs on the turn that the account takes. */
final class DrawnDecisions implements Decisions {
  private final DrawnAccount account;
  private final Adjudicator adjudicator;
  private List<Adjudication> first;

  DrawnDecisions(DrawnAccount account, Adjudicator adjudicator) {
    this.account = account;
    this.adjudicator = adjudicator;
  }

  private Turn turn() {
    return account.course().turn();
  }

  private Claim claim() {
    return account.claim();
  }

  @Override
  public String payerClaimNumber() {
    return account.payerClaimNumber(claim().payer().id(), 1);
  }

  @Override
  public String followUpNumber() {
    return account.payerClaimNumber(followUp().orElseThrow().payer().id(), 2);
  }

  @Override
  public List<Adjudication> first() {
    if (first == null) {
      first = decideFirst();
    }
    return first;
  }

  private List<Adjudication> decideFirst() {
    String number = payerClaimNumber();
    return switch (turn()) {
      case UNDECIDED, ABANDONED -> List.of();
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

  @Override
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

  @Override
  public Optional<ServiceLine> lateCharge() {
    return turn() == Turn.REPLACED ? Optional.of(claim().lines().getFirst()) : Optional.empty();
  }

  @Override
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

  @Override
  public Adjudication duplicate() {
    return adjudicator.denyDuplicate(claim(), account.payerClaimNumber(claim().payer().id(), 9));
  }

  @Override
  public Optional<Adjudication> secondary() {
    return turn() == Turn.SECONDARY
        ? Optional.of(adjudicator.payAsSecondary(followUp().orElseThrow(), followUpNumber()))
        : Optional.empty();
  }

  @Override
  public Optional<ProviderAdjustment> takeback() {
    if (turn() != Turn.TAKEN_BACK) {
      return Optional.empty();
    }
    long paid = first().getFirst().paid();
    return Optional.of(new ProviderAdjustment("WO", payerClaimNumber(), paid));
  }

  @Override
  public long patientResponsibility() {
    return switch (turn()) {
      case UNDECIDED, ABANDONED, DENIED, VOIDED -> 0;
      case OVERTURNED, CORRECTED, REPLACED -> second().getLast().patientResponsibility();
      case SECONDARY -> secondary().orElseThrow().patientResponsibility();
      default -> first().stream().mapToLong(Adjudication::patientResponsibility).sum();
    };
  }
}
