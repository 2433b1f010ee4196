package io.throughline.simulator.claim;

import io.throughline.simulator.party.Facility;
import io.throughline.simulator.party.Patient;
import io.throughline.simulator.party.Payer;
import io.throughline.simulator.remit.Adjudication;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One version of a claim as it is sent to one payer.
 *
 * @param number CLM01
 * @param placeOrBillType CLM05-1: place of service, or type of bill without its last digit
 * @param replaces the payer's number of the claim that this one replaces or voids (REF*F8)
 * @param prior what an earlier payer decided and who that was; present makes this a secondary claim
 */
public record Claim(
    ClaimType type,
    String number,
    Frequency frequency,
    Facility facility,
    Payer payer,
    Patient patient,
    String placeOrBillType,
    String diagnosis,
    List<ServiceLine> lines,
    Optional<String> replaces,
    Optional<Prior> prior) {

  public Claim {
    lines = List.copyOf(lines);
  }

  /** The decision of an earlier payer. */
  public record Prior(Payer payer, Adjudication adjudication, LocalDate decidedOn) {}

  /** CLM02 in cents: the sum of the lines. */
  public long charge() {
    long sum = 0;
    for (ServiceLine line : lines) {
      sum += line.charge();
    }
    return sum;
  }

  /** First day of service. */
  public LocalDate serviceFrom() {
    return lines.getFirst().date();
  }

  /** Last day of service. */
  public LocalDate serviceTo() {
    return lines.getLast().date();
  }

  /** The same services sent again in place of an earlier version. */
  public Claim replacing(String payerClaimNumber, List<ServiceLine> corrected) {
    return after(payerClaimNumber, Frequency.REPLACEMENT, corrected);
  }

  /** Takes an earlier version back. */
  public Claim voiding(String payerClaimNumber) {
    return after(payerClaimNumber, Frequency.VOID, lines);
  }

  private Claim after(String payerClaimNumber, Frequency as, List<ServiceLine> services) {
    return new Claim(
        type,
        number,
        as,
        facility,
        payer,
        patient,
        placeOrBillType,
        diagnosis,
        services,
        Optional.of(payerClaimNumber),
        prior);
  }

  /** Fault: the same claim under another number. */
  public Claim numbered(String another) {
    return new Claim(
        type,
        another,
        frequency,
        facility,
        payer,
        patient,
        placeOrBillType,
        diagnosis,
        lines,
        replaces,
        prior);
  }

  /** Fault: the same claim as if another payer were asked. */
  public Claim to(Payer another) {
    return new Claim(
        type,
        number,
        frequency,
        facility,
        another,
        patient,
        placeOrBillType,
        diagnosis,
        lines,
        replaces,
        prior);
  }

  /** The same claim sent to the next payer with what the first one decided. */
  public Claim toSecondary(Payer next, Adjudication decided, LocalDate decidedOn) {
    return new Claim(
        type,
        number,
        frequency,
        facility,
        next,
        patient,
        placeOrBillType,
        diagnosis,
        lines,
        Optional.empty(),
        Optional.of(new Prior(payer, decided, decidedOn)));
  }
}
