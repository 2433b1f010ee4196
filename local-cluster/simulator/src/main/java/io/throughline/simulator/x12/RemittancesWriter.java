package io.throughline.simulator.x12;

import io.throughline.simulator.claim.Claim;
import io.throughline.simulator.claim.ClaimType;
import io.throughline.simulator.remit.AdjudicatedLine;
import io.throughline.simulator.remit.Adjudication;
import io.throughline.simulator.remit.ProviderAdjustment;
import io.throughline.simulator.remit.Remittance;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes 835 files (X221A1). */
public final class RemittancesWriter {
  private static final String GUIDE = "005010X221A1";

  private final OutputStream out;
  private final Delimiters delimiters;
  private final Observer<ClaimPayment> claims;
  private final Observer<Remittance> remittances;

  public RemittancesWriter(OutputStream out, Delimiters delimiters) {
    this(out, delimiters, Observer.nobody(), Observer.nobody());
  }

  /** A writer that tells of each claim payment, and then of each remittance as a whole. */
  public RemittancesWriter(
      OutputStream out,
      Delimiters delimiters,
      Observer<ClaimPayment> claims,
      Observer<Remittance> remittances) {
    this.out = out;
    this.delimiters = delimiters;
    this.claims = claims;
    this.remittances = remittances;
  }

  /** A claim payment and the remittance that it is part of. */
  public record ClaimPayment(Remittance remittance, Adjudication adjudication) {}

  /** Writes one interchange with a transaction set for each remittance. */
  public void write(List<Remittance> all, Envelope envelope) throws IOException {
    Interchange interchange = new Interchange(out, delimiters, envelope, "HP", GUIDE);
    for (Remittance remittance : all) {
      interchange.beginSetWithoutGuide("835");
      new TransactionSet(interchange, claims).write(remittance);
      interchange.endSet(remittance, remittances);
    }
    interchange.close();
  }

  private static final class TransactionSet {
    private final Interchange interchange;
    private final X12Writer writer;
    private final Observer<ClaimPayment> observer;
    private final PartySegments parties;
    private final AdjustmentSegments adjustments;

    TransactionSet(Interchange interchange, Observer<ClaimPayment> observer) {
      this.interchange = interchange;
      this.writer = interchange.writer();
      this.observer = observer;
      this.parties = new PartySegments(writer);
      this.adjustments = new AdjustmentSegments(writer);
    }

    void write(Remittance remittance) throws IOException {
      payment(remittance);
      writer.segment("TRN", "1", remittance.trace(), remittance.payer().originator());
      writer.segment("DTM", "405", Texts.date(remittance.date()));
      payer(remittance);
      payee(remittance);
      writer.segment("LX", "1");
      for (Adjudication claim : remittance.claims()) {
        interchange.beginUnit();
        claim(claim);
        interchange.endUnit("CLP", new ClaimPayment(remittance, claim), observer);
      }
      for (ProviderAdjustment adjustment : remittance.providerAdjustments()) {
        writer.segment(
            "PLB",
            remittance.payee().npi(),
            remittance.date().getYear() + "1231",
            writer.composite(adjustment.reason(), adjustment.reference()),
            Texts.amount(adjustment.amount()));
      }
    }

    private void payment(Remittance remittance) throws IOException {
      String amount = Texts.amount(remittance.amount());
      String date = Texts.date(remittance.date());
      if (remittance.amount() == 0) {
        writer.segment(
            "BPR", "H", amount, "C", "NON", "", "", "", "", "", "", "", "", "", "", "", date);
      } else {
        writer.segment(
            "BPR",
            "I",
            amount,
            "C",
            "ACH",
            "CCP",
            "01",
            "999999992",
            "DA",
            "0001112222",
            remittance.payer().originator(),
            "",
            "01",
            "999999992",
            "DA",
            "0003334444",
            date);
      }
    }

    private void payer(Remittance remittance) throws IOException {
      writer.segment("N1", "PR", remittance.payer().name(), "XV", remittance.payer().id());
      parties.address(remittance.payer().address());
      writer.segment("REF", "2U", remittance.payer().id());
      writer.segment("PER", "BL", "DEMO DESK", "TE", "5555550199");
    }

    private void payee(Remittance remittance) throws IOException {
      writer.segment("N1", "PE", remittance.payee().name(), "XX", remittance.payee().npi());
      writer.segment("REF", "TJ", remittance.payee().taxId());
    }

    private void claim(Adjudication adjudication) throws IOException {
      Claim claim = adjudication.claim();
      writer.segment(
          "CLP",
          claim.number(),
          adjudication.status().code(),
          Texts.amount(adjudication.charge()),
          Texts.amount(adjudication.paid()),
          Texts.amount(adjudication.patientResponsibility()),
          claim.payer().filingIndicator(),
          adjudication.payerClaimNumber(),
          claim.placeOrBillType(),
          claim.frequency().code());
      adjustments.write(adjudication.adjustments());
      parties.person("QC", claim.patient());
      writer.segment("DTM", "232", Texts.date(claim.serviceFrom()));
      writer.segment("DTM", "233", Texts.date(claim.serviceTo()));
      for (AdjudicatedLine line : adjudication.lines()) {
        line(claim.type(), line);
      }
    }

    private void line(ClaimType type, AdjudicatedLine line) throws IOException {
      writer.segment(
          "SVC",
          writer.composite(type == ClaimType.DENTAL ? "AD" : "HC", line.service().procedure()),
          Texts.amount(line.charge()),
          Texts.amount(line.paid()),
          line.service().revenueCode(),
          Integer.toString(line.service().units()));
      writer.segment("DTM", "472", Texts.date(line.service().date()));
      adjustments.write(line.adjustments());
      writer.segment("REF", "6R", line.service().controlNumber());
    }
  }
}
