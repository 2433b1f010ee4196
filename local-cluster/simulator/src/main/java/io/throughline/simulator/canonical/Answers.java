package io.throughline.simulator.canonical;

import io.throughline.events.AcknowledgementLevel;
import io.throughline.events.AcknowledgementOutcome;
import io.throughline.events.ClaimAcknowledged;
import io.throughline.events.Dimensions;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RevenueEvent;
import io.throughline.simulator.ack.ClaimAcknowledgement;
import io.throughline.simulator.ack.ClaimAnswer;
import io.throughline.simulator.party.Payer;
import io.throughline.simulator.x12.Evidence;
import io.throughline.simulator.x12.ReceiptsWriter;

/** ClaimAcknowledged of 999 and 277CA files. */
public final class Answers {
  private static final String CLAIM_ACKNOWLEDGEMENT = "x12.277CA";

  private final X12Header header;
  private final Tokens tokens;

  /** Of one file. */
  public Answers(String uri, Settings settings, Tokens tokens) {
    this.header = new X12Header(uri, settings.zone());
    this.tokens = tokens;
  }

  /** Of a receipt in a 999: its control numbers are those of who receives it. */
  public RevenueEvent of(ReceiptsWriter.Receipt receipt, Evidence evidence) {
    String submitter = evidence.envelope().receiver();
    References references =
        new References()
            .add(
                ReferenceKind.GROUP_CONTROL_NUMBER,
                submitter,
                Integer.toString(receipt.groupControl()));
    X12Header.addInterchange(references, evidence);
    AcknowledgementLevel level = AcknowledgementLevel.FUNCTIONAL_GROUP;
    if (receipt.set() > 0) {
      references.add(ReferenceKind.TRANSACTION_SET_CONTROL_NUMBER, submitter, receipt.setControl());
      level = AcknowledgementLevel.TRANSACTION_SET;
    }
    ClaimAcknowledged accepted =
        new ClaimAcknowledged(level, AcknowledgementOutcome.ACCEPTED, "A", "", null);
    return header.event("x12.999", evidence, "", references, new Dimensions(), null, accepted);
  }

  /** Of a batch in a 277CA. */
  public RevenueEvent of(ClaimAcknowledgement batch, Evidence evidence) {
    References references =
        new References()
            .add(ReferenceKind.BATCH_NUMBER, evidence.envelope().receiver(), batch.batch());
    X12Header.addEnvelope(references, evidence);
    ClaimAcknowledged received =
        new ClaimAcknowledged(
            AcknowledgementLevel.TRANSACTION_SET,
            AcknowledgementOutcome.ACCEPTED,
            "A1",
            "19",
            Dollars.of(batch.charge(true) + batch.charge(false)));
    return header.event(
        CLAIM_ACKNOWLEDGEMENT,
        evidence,
        "",
        references,
        dimensions(batch.payer(), null),
        null,
        received);
  }

  /** Of a claim in a 277CA. */
  public RevenueEvent of(ClaimAcknowledgement batch, ClaimAnswer answer, Evidence evidence) {
    String npi = answer.claim().facility().npi();
    References references =
        new References()
            .add(ReferenceKind.PATIENT_CONTROL_NUMBER, npi, answer.claim().number())
            .add(
                ReferenceKind.PAYER_CLAIM_CONTROL_NUMBER,
                batch.payer().id(),
                answer.payerClaimNumber().orElse(""))
            .add(ReferenceKind.BILLING_PROVIDER_NPI, "", npi);
    X12Header.addEnvelope(references, evidence);
    ClaimAcknowledged answered =
        new ClaimAcknowledged(
            AcknowledgementLevel.CLAIM,
            answer.accepted() ? AcknowledgementOutcome.ACCEPTED : AcknowledgementOutcome.REJECTED,
            answer.accepted() ? "A2" : "A7",
            answer.accepted() ? "20" : "562",
            Dollars.of(answer.claim().charge()));
    return header.event(
        CLAIM_ACKNOWLEDGEMENT,
        evidence,
        "",
        references,
        dimensions(batch.payer(), npi),
        tokens.of(answer.claim().patient().memberId()),
        answered);
  }

  private static Dimensions dimensions(Payer payer, String npi) {
    return new Dimensions(null, payer.id(), payer.name(), npi, null);
  }
}
