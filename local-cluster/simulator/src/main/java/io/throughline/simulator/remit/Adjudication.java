package io.throughline.simulator.remit;

import io.throughline.simulator.claim.Claim;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One claim payment: a CLP with its lines.
 *
 * @param payerClaimNumber CLP07
 * @param charge CLP03, cents; negative in a reversal
 * @param paid CLP04, cents
 * @param adjustments CAS at claim level
 */
public record Adjudication(
    Claim claim,
    ClaimStatus status,
    String payerClaimNumber,
    long charge,
    long paid,
    List<Adjustment> adjustments,
    List<AdjudicatedLine> lines) {
  public Adjudication {
    adjustments = List.copyOf(adjustments);
    lines = List.copyOf(lines);
  }

  /** A payment that balances: charge and paid are the sums of its lines. */
  static Adjudication of(
      Claim claim, ClaimStatus status, String payerClaimNumber, List<AdjudicatedLine> lines) {
    long charge = 0;
    long paid = 0;
    for (AdjudicatedLine line : lines) {
      charge += line.charge();
      paid += line.paid();
    }
    return new Adjudication(claim, status, payerClaimNumber, charge, paid, List.of(), lines);
  }

  /** CLP05: the PR adjustments of claim and lines. */
  public long patientResponsibility() {
    long sum = patients(adjustments);
    for (AdjudicatedLine line : lines) {
      sum += patients(line.adjustments());
    }
    return sum;
  }

  /** Charge - all adjustments - paid: 0 when the claim balances. */
  public long imbalance() {
    long adjusted = Adjustment.sum(adjustments);
    for (AdjudicatedLine line : lines) {
      adjusted += Adjustment.sum(line.adjustments());
    }
    return charge - adjusted - paid;
  }

  private static long patients(List<Adjustment> adjustments) {
    long sum = 0;
    for (Adjustment one : adjustments) {
      sum += one.group().equals("PR") ? one.amount() : 0;
    }
    return sum;
  }

  /** Whether any line is denied: not for the price, an earlier payer's or the patient's part. */
  public boolean isDeniedInPart() {
    return allAdjustments().anyMatch(Adjustment::isDenial);
  }

  /** The reversal of this payment: the same numbers, all amounts negated. */
  public Adjudication reversed() {
    return new Adjudication(
        claim,
        ClaimStatus.REVERSAL,
        payerClaimNumber,
        -charge,
        -paid,
        adjustments.stream().map(Adjustment::negated).toList(),
        lines.stream().map(AdjudicatedLine::negated).toList());
  }

  /** Fault: CLP01 is another. */
  public Adjudication numbered(String number) {
    return new Adjudication(
        claim.numbered(number), status, payerClaimNumber, charge, paid, adjustments, lines);
  }

  /** Fault: CLP04 is off, so that the claim no longer balances. */
  public Adjudication paidOffBy(long cents) {
    return new Adjudication(
        claim, status, payerClaimNumber, charge, paid + cents, adjustments, lines);
  }

  /** Fault: SVC03 of the first line is off; the claim still balances. */
  public Adjudication firstLineOffBy(long cents) {
    AdjudicatedLine first = lines.getFirst();
    AdjudicatedLine off =
        new AdjudicatedLine(
            first.service(), first.charge(), first.paid() + cents, first.adjustments());
    List<AdjudicatedLine> changed = Stream.concat(Stream.of(off), lines.stream().skip(1)).toList();
    return new Adjudication(claim, status, payerClaimNumber, charge, paid, adjustments, changed);
  }

  /** The same decision told at claim level, without service lines. */
  public Adjudication atClaimLevel() {
    return new Adjudication(claim, status, payerClaimNumber, charge, paid, merged(), List.of());
  }

  private List<Adjustment> merged() {
    return allAdjustments()
        .collect(
            Collectors.groupingBy(
                adjustment -> adjustment.group() + ":" + adjustment.reason(),
                TreeMap::new,
                Collectors.reducing(
                    (a, b) -> new Adjustment(a.group(), a.reason(), a.amount() + b.amount()))))
        .values()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private Stream<Adjustment> allAdjustments() {
    return Stream.concat(
        adjustments.stream(), lines.stream().flatMap(line -> line.adjustments().stream()));
  }
}
