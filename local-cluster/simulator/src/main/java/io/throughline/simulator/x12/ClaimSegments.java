package io.throughline.simulator.x12;

import io.throughline.simulator.claim.Claim;
import io.throughline.simulator.claim.ClaimType;
import io.throughline.simulator.claim.ServiceLine;
import io.throughline.simulator.remit.AdjudicatedLine;
import java.io.IOException;

/** Loops 2300 to 2430 of an 837: the claim, another payer's decision, the service lines. */
final class ClaimSegments {
  private final X12Writer writer;
  private final PartySegments parties;
  private final AdjustmentSegments adjustments;
  private final ClaimType type;

  ClaimSegments(X12Writer writer, ClaimType type) {
    this.writer = writer;
    this.parties = new PartySegments(writer);
    this.adjustments = new AdjustmentSegments(writer);
    this.type = type;
  }

  void write(Claim claim) throws IOException {
    claim(claim);
    dates(claim);
    if (claim.replaces().isPresent()) {
      writer.segment("REF", "F8", claim.replaces().get());
    }
    diagnosis(claim);
    if (claim.prior().isPresent()) {
      otherPayer(claim, claim.prior().get());
    }
    for (int i = 0; i < claim.lines().size(); i++) {
      line(claim.lines().get(i));
      if (claim.prior().isPresent()) {
        otherPayersLine(claim.prior().get(), i);
      }
    }
  }

  private void claim(Claim claim) throws IOException {
    boolean institutional = type == ClaimType.INSTITUTIONAL;
    String place =
        writer.composite(
            claim.placeOrBillType(), institutional ? "A" : "B", claim.frequency().code());
    writer.segment(
        "CLM",
        claim.number(),
        Texts.amount(claim.charge()),
        "",
        "",
        place,
        institutional ? "" : "Y",
        "A",
        "Y",
        "Y");
  }

  private void dates(Claim claim) throws IOException {
    if (type == ClaimType.INSTITUTIONAL) {
      writer.segment(
          "DTP",
          "434",
          "RD8",
          Texts.date(claim.serviceFrom()) + "-" + Texts.date(claim.serviceTo()));
      writer.segment("CL1", "3", "1", "01");
    } else if (type == ClaimType.DENTAL) {
      writer.segment("DTP", "472", "D8", Texts.date(claim.serviceFrom()));
    }
  }

  private void diagnosis(Claim claim) throws IOException {
    writer.segment("HI", writer.composite("ABK", claim.diagnosis()));
  }

  /** Loop 2320 and 2330: who paid before, and how much. */
  private void otherPayer(Claim claim, Claim.Prior prior) throws IOException {
    writer.segment("SBR", "P", "18", "", "", "", "", "", "", prior.payer().filingIndicator());
    adjustments.write(prior.adjudication().adjustments());
    writer.segment("AMT", "D", Texts.amount(prior.adjudication().paid()));
    writer.segment("OI", "", "", "Y", "", "", "Y");
    parties.person("IL", claim.patient());
    parties.payer(prior.payer());
  }

  /** Loop 2400. */
  private void line(ServiceLine line) throws IOException {
    String charge = Texts.amount(line.charge());
    String units = Integer.toString(line.units());
    writer.segment("LX", Integer.toString(line.number()));
    switch (type) {
      case PROFESSIONAL ->
          writer.segment(
              "SV1", writer.composite("HC", line.procedure()), charge, "UN", units, "", "", "1");
      case INSTITUTIONAL ->
          writer.segment(
              "SV2",
              line.revenueCode(),
              writer.composite("HC", line.procedure()),
              charge,
              "UN",
              units);
      case DENTAL ->
          writer.segment(
              "SV3", writer.composite("AD", line.procedure()), charge, "", "", "", units);
    }
    writer.segment("DTP", "472", "D8", Texts.date(line.date()));
    writer.segment("REF", "6R", line.controlNumber());
  }

  /** Loop 2430. */
  private void otherPayersLine(Claim.Prior prior, int index) throws IOException {
    AdjudicatedLine line = prior.adjudication().lines().get(index);
    writer.segment(
        "SVD",
        prior.payer().id(),
        Texts.amount(line.paid()),
        writer.composite(type == ClaimType.DENTAL ? "AD" : "HC", line.service().procedure()),
        line.service().revenueCode(),
        Integer.toString(line.service().units()));
    adjustments.write(line.adjustments());
    writer.segment("DTP", "573", "D8", Texts.date(prior.decidedOn()));
  }
}
