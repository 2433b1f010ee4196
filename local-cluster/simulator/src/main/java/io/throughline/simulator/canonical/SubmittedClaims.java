package io.throughline.simulator.canonical;

import io.throughline.events.ClaimLine;
import io.throughline.events.ClaimSubmitted;
import io.throughline.events.ClaimType;
import io.throughline.events.Dimensions;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RevenueEvent;
import io.throughline.simulator.claim.Claim;
import io.throughline.simulator.claim.ServiceLine;
import io.throughline.simulator.x12.Evidence;
import java.util.ArrayList;
import java.util.List;

/** ClaimSubmitted of a claim in an 837. */
public final class SubmittedClaims {
  private final X12Header header;
  private final Tokens tokens;
  private final String batch;

  /**
   * Of one file.
   *
   * @param batch BHT03
   */
  public SubmittedClaims(String uri, Settings settings, Tokens tokens, String batch) {
    this.header = new X12Header(uri, settings.zone());
    this.tokens = tokens;
    this.batch = batch;
  }

  /** The event. */
  public RevenueEvent of(Claim claim, Evidence evidence) {
    String npi = claim.facility().npi();
    String payer = claim.payer().id();
    References references =
        new References()
            .add(ReferenceKind.PATIENT_CONTROL_NUMBER, npi, claim.number())
            .add(
                ReferenceKind.ORIGINAL_PAYER_CLAIM_CONTROL_NUMBER,
                payer,
                claim.replaces().orElse(""))
            .add(ReferenceKind.BILLING_PROVIDER_NPI, "", npi)
            .add(ReferenceKind.BILLING_PROVIDER_TAX_ID, "", claim.facility().taxId());
    X12Header.addEnvelope(references, evidence);
    references.add(ReferenceKind.BATCH_NUMBER, evidence.envelope().sender(), batch);
    Dimensions dimensions =
        new Dimensions(null, payer, claim.payer().name(), npi, claim.placeOrBillType());
    return header.event(
        "x12." + claim.type().shortName(),
        evidence,
        "",
        references,
        dimensions,
        tokens.of(claim.patient().memberId()),
        milestone(claim));
  }

  private static ClaimSubmitted milestone(Claim claim) {
    ClaimSubmitted submitted = new ClaimSubmitted();
    ClaimType type = ClaimType.valueOf(claim.type().name());
    submitted.setClaimType(type);
    submitted.setFrequencyCode(claim.frequency().code());
    submitted.setFacilityCode(
        claim.placeOrBillType() + (type == ClaimType.INSTITUTIONAL ? ":A" : ":B"));
    submitted.setPayerResponsibility(claim.prior().isPresent() ? "S" : "P");
    submitted.setCharge(Dollars.of(claim.charge()));
    claim
        .prior()
        .ifPresent(prior -> submitted.setOtherPayersPaid(Dollars.of(prior.adjudication().paid())));
    List<ClaimLine> lines = new ArrayList<>(claim.lines().size());
    for (ServiceLine line : claim.lines()) {
      lines.add(line(line));
    }
    submitted.setLineImbalance(0L);
    submitted.setServiceFrom(claim.serviceFrom());
    submitted.setPurposeCode("CH");
    submitted.setLines(lines);
    return submitted;
  }

  private static ClaimLine line(ServiceLine line) {
    return new ClaimLine(
        Integer.toString(line.number()),
        line.controlNumber(),
        line.procedure(),
        line.revenueCode().isEmpty() ? null : line.revenueCode(),
        Dollars.of(line.charge()),
        line.date());
  }
}
