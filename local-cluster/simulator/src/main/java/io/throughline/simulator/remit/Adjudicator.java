package io.throughline.simulator.remit;

import io.throughline.simulator.Padded;
import io.throughline.simulator.Seed;
import io.throughline.simulator.claim.Claim;
import io.throughline.simulator.claim.ServiceLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Decides on claims as a payer would: allowed amount, patient's part, payment. */
public final class Adjudicator {
  /** CARC of common denials: time limit, medical necessity, missing information, not covered. */
  private static final List<String> DENIALS = List.of("29", "50", "16", "96");

  private final Seed seed;

  public Adjudicator(Seed seed) {
    this.seed = seed;
  }

  /** The payer's number of a claim: payer, day of receipt, and what makes it unique. */
  public String payerClaimNumber(Claim claim, LocalDate received, int version) {
    return claim.payer().id()
        + Padded.number(received.getYear() % 100, 2)
        + Padded.number(received.getDayOfYear(), 3)
        + claim.number().substring(3)
        + version;
  }

  /** Pays 55 to 90 percent of each line's charge, less a co-payment and coinsurance. */
  public Adjudication pay(Claim claim, String payerClaimNumber) {
    return Adjudication.of(
        claim, ClaimStatus.PRIMARY, payerClaimNumber, pay(claim.lines(), chance(payerClaimNumber)));
  }

  /** Pays all lines but the last, which it denies. */
  public Adjudication payAllButLast(Claim claim, String payerClaimNumber) {
    List<AdjudicatedLine> lines = new ArrayList<>(pay(claim.lines(), chance(payerClaimNumber)));
    ServiceLine last = claim.lines().getLast();
    lines.set(
        lines.size() - 1, AdjudicatedLine.of(last, new Adjustment("CO", "97", last.charge())));
    return Adjudication.of(claim, ClaimStatus.PRIMARY, payerClaimNumber, lines);
  }

  /** Pays nothing since it has the claim already. */
  public Adjudication denyDuplicate(Claim claim, String payerClaimNumber) {
    List<AdjudicatedLine> lines =
        claim.lines().stream()
            .map(line -> AdjudicatedLine.of(line, new Adjustment("OA", "18", line.charge())))
            .toList();
    return Adjudication.of(claim, ClaimStatus.PRIMARY, payerClaimNumber, lines);
  }

  /** Pays nothing, for one reason on all lines. */
  public Adjudication deny(Claim claim, String payerClaimNumber) {
    SplittableRandom chance = chance(payerClaimNumber);
    String reason = DENIALS.get(chance.nextInt(DENIALS.size()));
    List<AdjudicatedLine> lines =
        claim.lines().stream()
            .map(line -> AdjudicatedLine.of(line, new Adjustment("CO", reason, line.charge())))
            .toList();
    return Adjudication.of(claim, ClaimStatus.PRIMARY, payerClaimNumber, lines);
  }

  /** Pays as secondary payer what the primary left to the patient; the rest is OA 23. */
  public Adjudication payAsSecondary(Claim claim, String payerClaimNumber) {
    Adjudication primary = claim.prior().orElseThrow().adjudication();
    List<AdjudicatedLine> lines = new ArrayList<>();
    for (AdjudicatedLine line : primary.lines()) {
      long left =
          line.adjustments().stream()
              .filter(adjustment -> adjustment.group().equals("PR"))
              .mapToLong(Adjustment::amount)
              .sum();
      long copay = left / 5;
      lines.add(
          AdjudicatedLine.of(
              line.service(),
              new Adjustment("OA", "23", line.charge() - left),
              Adjustment.patient("3", copay)));
    }
    return Adjudication.of(claim, ClaimStatus.SECONDARY, payerClaimNumber, lines);
  }

  /** Pays a claim in two parts with the same CLP01 and payer numbers of their own. */
  public List<Adjudication> paySplit(Claim claim, String first, String second) {
    List<AdjudicatedLine> lines = pay(claim.lines(), chance(first));
    int half = (lines.size() + 1) / 2;
    return List.of(
        Adjudication.of(claim, ClaimStatus.PRIMARY, first, lines.subList(0, half)),
        Adjudication.of(claim, ClaimStatus.PRIMARY, second, lines.subList(half, lines.size())));
  }

  private static List<AdjudicatedLine> pay(List<ServiceLine> services, SplittableRandom chance) {
    List<AdjudicatedLine> lines = new ArrayList<>(services.size());
    for (ServiceLine service : services) {
      long allowed = service.charge() * chance.nextLong(55, 91) / 100;
      long copay = service.number() == 1 ? Math.min(allowed, chance.nextLong(0, 6) * 1_000) : 0;
      long coinsurance = chance.nextInt(3) == 0 ? (allowed - copay) * 20 / 100 : 0;
      lines.add(
          AdjudicatedLine.of(
              service,
              Adjustment.contractual(service.charge() - allowed),
              Adjustment.patient("3", copay),
              Adjustment.patient("2", coinsurance)));
    }
    return lines;
  }

  private SplittableRandom chance(String payerClaimNumber) {
    return seed.stream(payerClaimNumber, 0);
  }
}
