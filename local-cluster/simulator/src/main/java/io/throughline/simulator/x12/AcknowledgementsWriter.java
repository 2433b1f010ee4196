package io.throughline.simulator.x12;

import io.throughline.simulator.ack.ClaimAcknowledgement;
import io.throughline.simulator.ack.ClaimAnswer;
import io.throughline.simulator.claim.Claim;
import io.throughline.simulator.party.Facility;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes 277CA files (X214): levels information source, receiver, billing provider, claim. */
public final class AcknowledgementsWriter {
  private static final String GUIDE = "005010X214";

  private final OutputStream out;
  private final Delimiters delimiters;
  private final Observer<ClaimAcknowledgement> batches;
  private final Observer<Answer> claims;

  public AcknowledgementsWriter(OutputStream out, Delimiters delimiters) {
    this(out, delimiters, Observer.nobody(), Observer.nobody());
  }

  /** A writer that tells of each batch, and then of the answer to each of its claims. */
  public AcknowledgementsWriter(
      OutputStream out,
      Delimiters delimiters,
      Observer<ClaimAcknowledgement> batches,
      Observer<Answer> claims) {
    this.out = out;
    this.delimiters = delimiters;
    this.batches = batches;
    this.claims = claims;
  }

  /** The answer to a claim and the acknowledgement that it is part of. */
  public record Answer(ClaimAcknowledgement acknowledgement, ClaimAnswer answer) {}

  /** Writes one interchange with a transaction set for each acknowledgement. */
  public void write(List<ClaimAcknowledgement> acknowledgements, Envelope envelope)
      throws IOException {
    Interchange interchange = new Interchange(out, delimiters, envelope, "HN", GUIDE);
    for (ClaimAcknowledgement acknowledgement : acknowledgements) {
      interchange.beginSet("277");
      new TransactionSet(interchange, acknowledgement).write(envelope);
      interchange.endSet();
    }
    interchange.close();
  }

  private final class TransactionSet {
    private final Interchange interchange;
    private final X12Writer writer;
    private final PartySegments parties;
    private final ClaimAcknowledgement acknowledgement;
    private final String date;
    private int levels;

    TransactionSet(Interchange interchange, ClaimAcknowledgement acknowledgement) {
      this.interchange = interchange;
      this.writer = interchange.writer();
      this.parties = new PartySegments(writer);
      this.acknowledgement = acknowledgement;
      this.date = Texts.date(acknowledgement.date());
    }

    void write(Envelope envelope) throws IOException {
      String time = Texts.time(envelope.at().toLocalTime());
      writer.segment("BHT", "0085", "08", acknowledgement.batch(), date, time, "TH");
      source();
      receiver(envelope);
      Map<String, List<ClaimAnswer>> byFacility =
          acknowledgement.answers().stream()
              .collect(
                  Collectors.groupingBy(
                      answer -> answer.claim().facility().code(),
                      TreeMap::new,
                      Collectors.toList()));
      for (List<ClaimAnswer> answers : byFacility.values()) {
        provider(answers.getFirst().claim().facility());
        String parent = Integer.toString(levels);
        for (ClaimAnswer answer : answers) {
          claim(parent, answer);
        }
      }
    }

    private void source() throws IOException {
      writer.segment("HL", level(), "", "20", "1");
      parties.payer(acknowledgement.payer());
      writer.segment("TRN", "1", acknowledgement.batch());
      writer.segment("DTP", "050", "D8", Texts.date(acknowledgement.received()));
      writer.segment("DTP", "009", "D8", date);
    }

    private void receiver(Envelope envelope) throws IOException {
      writer.segment("HL", level(), "1", "21", "1");
      parties.organisation("41", "RIVERBEND FICTION GROUP", "46", envelope.receiver());
      interchange.beginUnit();
      writer.segment("TRN", "2", acknowledgement.batch());
      long total = acknowledgement.charge(true) + acknowledgement.charge(false);
      writer.segment("STC", writer.composite("A1", "19", "PR"), date, "WQ", Texts.amount(total));
      long accepted = acknowledgement.count(true);
      long rejected = acknowledgement.count(false);
      if (accepted > 0) {
        writer.segment("QTY", "90", Long.toString(accepted));
      }
      if (rejected > 0) {
        writer.segment("QTY", "AA", Long.toString(rejected));
      }
      if (accepted > 0) {
        writer.segment("AMT", "YU", Texts.amount(acknowledgement.charge(true)));
      }
      if (rejected > 0) {
        writer.segment("AMT", "YY", Texts.amount(acknowledgement.charge(false)));
      }
      interchange.endUnit("TRN", acknowledgement, batches);
    }

    private void provider(Facility facility) throws IOException {
      writer.segment("HL", level(), "2", "19", "1");
      parties.facility("85", facility);
      writer.segment("TRN", "1", "0");
    }

    private void claim(String parent, ClaimAnswer answer) throws IOException {
      Claim claim = answer.claim();
      String charge = Texts.amount(claim.charge());
      writer.segment("HL", level(), parent, "PT");
      parties.person("QC", claim.patient());
      interchange.beginUnit();
      writer.segment("TRN", "2", claim.number());
      if (answer.accepted()) {
        writer.segment("STC", writer.composite("A2", "20", "PR"), date, "WQ", charge);
        writer.segment("REF", "1K", answer.payerClaimNumber().orElseThrow());
      } else {
        writer.segment("STC", writer.composite("A7", "562", "85"), date, "U", charge);
      }
      writer.segment("DTP", "472", "D8", Texts.date(claim.serviceFrom()));
      interchange.endUnit("TRN", new Answer(acknowledgement, answer), claims);
    }

    private String level() {
      return Integer.toString(++levels);
    }
  }
}
