package io.throughline.simulator.x12;

import io.throughline.simulator.claim.Claim;
import io.throughline.simulator.claim.ClaimType;
import io.throughline.simulator.claim.Submission;
import io.throughline.simulator.party.Facility;
import io.throughline.simulator.party.Patient;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;

/** Writes 837 files: professional X222A1, institutional X223A2, dental X224A2. */
public final class ClaimsWriter {
  private final OutputStream out;
  private final Delimiters delimiters;
  private final Observer<Claim> observer;

  public ClaimsWriter(OutputStream out, Delimiters delimiters) {
    this(out, delimiters, Observer.nobody());
  }

  /** A writer that tells of each claim. */
  public ClaimsWriter(OutputStream out, Delimiters delimiters, Observer<Claim> observer) {
    this.out = out;
    this.delimiters = delimiters;
    this.observer = observer;
  }

  /** Writes one interchange with a transaction set for each facility. */
  public void write(Submission submission, Envelope envelope) throws IOException {
    Interchange interchange =
        new Interchange(out, delimiters, envelope, "HC", submission.type().guide());
    for (Submission.FacilityClaims set : submission.transactionSets()) {
      interchange.beginSet("837");
      new TransactionSet(interchange, submission.type(), observer).write(set, submission, envelope);
      interchange.endSet();
    }
    interchange.close();
  }

  /** One ST of an 837: its HL numbers start at 1. */
  private static final class TransactionSet {
    private final Interchange interchange;
    private final X12Writer writer;
    private final PartySegments parties;
    private final ClaimSegments claims;
    private final Observer<Claim> observer;
    private int levels;

    TransactionSet(Interchange interchange, ClaimType type, Observer<Claim> observer) {
      this.interchange = interchange;
      this.writer = interchange.writer();
      this.observer = observer;
      this.parties = new PartySegments(writer);
      this.claims = new ClaimSegments(writer, type);
    }

    void write(Submission.FacilityClaims set, Submission submission, Envelope envelope)
        throws IOException {
      LocalDate date = submission.date();
      String time = Texts.time(envelope.at().toLocalTime());
      String batch = submission.batch() + set.facility().code();
      writer.segment("BHT", "0019", "00", batch, Texts.date(date), time, "CH");
      parties.organisation("41", "RIVERBEND FICTION GROUP", "46", envelope.sender());
      writer.segment("PER", "IC", "DEMO DESK", "TE", "5555550100");
      parties.organisation("40", "IMAGINARY CLEARINGHOUSE", "46", envelope.receiver());
      billingProvider(set.facility());
      for (Claim claim : set.claims()) {
        subscriber(claim);
        interchange.beginUnit();
        claims.write(claim);
        interchange.endUnit("CLM", claim, observer);
      }
    }

    private void billingProvider(Facility facility) throws IOException {
      writer.segment("HL", level(), "", "20", "1");
      writer.segment("PRV", "BI", "PXC", facility.taxonomy());
      parties.facility("85", facility);
      parties.address(facility.address());
      writer.segment("REF", "EI", facility.taxId());
    }

    private void subscriber(Claim claim) throws IOException {
      Patient patient = claim.patient();
      String responsibility = claim.prior().isPresent() ? "S" : "P";
      String self = patient.dependent() ? "" : "18";
      String subscriber = level();
      writer.segment("HL", subscriber, "1", "22", patient.dependent() ? "1" : "0");
      writer.segment(
          "SBR", responsibility, self, "", "", "", "", "", "", claim.payer().filingIndicator());
      parties.person("IL", patient);
      if (!patient.dependent()) {
        parties.address(patient.address());
        parties.birth(patient);
      }
      parties.payer(claim.payer());
      if (patient.dependent()) {
        writer.segment("HL", level(), subscriber, "23", "0");
        writer.segment("PAT", "19");
        parties.personWithoutNumber("QC", patient);
        parties.address(patient.address());
        parties.birth(patient);
      }
    }

    private String level() {
      return Integer.toString(++levels);
    }
  }
}
