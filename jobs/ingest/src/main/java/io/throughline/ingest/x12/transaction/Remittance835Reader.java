package io.throughline.ingest.x12.transaction;

import io.throughline.events.Dimensions;
import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import io.throughline.ingest.format.Readings;
import io.throughline.ingest.format.Reason;
import io.throughline.ingest.identity.References;
import io.throughline.ingest.x12.segment.Segment;
import io.throughline.ingest.x12.segment.Tag;
import java.util.ArrayList;
import java.util.List;

/**
 * Remittances: 835, 4010 and 5010. Each CLP is one event; the payment as a whole is one more, made
 * at the end since PLB comes after the claims. A claim ends at the next CLP, LX or PLB.
 */
public final class Remittance835Reader implements TransactionSetReader {
  private static final String INTERFACE = "x12.835";
  private static final int LX_LEVEL = 1;

  private final TransactionSet set;
  private final Units units;
  private final Whole whole;
  private final Events events;
  private final Payment payment;
  private final PaidClaim claim;
  private final Parties parties;
  private final Taint taint = new Taint(LX_LEVEL + 1);
  private boolean aboutPayee;

  /** A reader of one transaction set, of which {@code whole} is told all bytes. */
  public Remittance835Reader(TransactionSet set, Units units, Whole whole, Readings readings) {
    this.set = set;
    this.units = units;
    this.whole = whole;
    this.events = new Events(readings, set);
    this.payment = new Payment(units);
    this.claim = new PaidClaim(units);
    this.parties = new Parties(set);
  }

  @Override
  public void read(Segment segment) {
    switch (segment.tag()) {
      case Tag.CLP -> beginClaim(segment);
      case Tag.CLM -> {
        endClaim();
        units.beginCondemned(Reason.MISPLACED_CLAIM, "CLM in an 835");
      }
      case Tag.LX -> {
        endClaim();
        taint.enter(LX_LEVEL);
      }
      case Tag.PLB -> {
        endClaim();
        payment.readPlb(segment);
      }
      default -> {
        if (units.isOpen()) {
          claim.read(segment);
        } else {
          readHeader(segment);
        }
      }
    }
  }

  private void readHeader(Segment segment) {
    switch (segment.tag()) {
      case Tag.BPR -> payment.readBpr(segment);
      case Tag.TRN -> payment.readTrn(segment);
      case Tag.DTM -> payment.readDtm(segment);
      case Tag.N1 -> readParty(segment);
      case Tag.REF -> {
        if (aboutPayee) {
          parties.provider().identify(segment.text(1), segment.text(2));
        }
      }
      default -> {
        // Addresses, contacts, TS2 and TS3 totals: not wanted.
      }
    }
  }

  private void readParty(Segment n1) {
    aboutPayee = n1.is(1, "PE");
    if (aboutPayee) {
      parties.provider().identify(n1.text(3), n1.text(4));
    } else if (n1.is(1, "PR")) {
      parties.payer().readN1(n1);
    }
  }

  private void beginClaim(Segment clp) {
    endClaim();
    units.begin();
    if (taint.isThere()) {
      units.condemn(Reason.BAD_SEGMENT_ID, "a segment above the claim cannot be read");
    }
    payment.count(clp);
    claim.begin(clp);
  }

  @Override
  public void unreadable(Reason reason, int tag) {
    if (tag == Tag.CLM || tag == Tag.CLP) {
      endClaim();
      units.beginCondemned(reason, Units.UNREADABLE);
      payment.distrust();
    } else if (!units.spoil(reason)) {
      taint.mark();
      payment.distrust();
    }
  }

  private void endClaim() {
    if (!units.settle()) {
      return;
    }
    identifyPayerByTrace();
    List<Reference> references = new ArrayList<>();
    References.add(
        references, ReferenceKind.PATIENT_CONTROL_NUMBER, parties.provider().id(), claim.number());
    References.add(
        references,
        ReferenceKind.PAYER_CLAIM_CONTROL_NUMBER,
        parties.payer().id(),
        claim.payerNumber());
    addPayment(references);
    Dimensions dimensions = parties.dimensions();
    dimensions.setServiceLine(claim.facilityCode());
    events.emit(
        INTERFACE,
        units.take(),
        set.sentAt(),
        references,
        dimensions,
        set.settings().tokens().of(claim.patientId()),
        payment.key(),
        claim.milestone(payment.date()));
  }

  private void identifyPayerByTrace() {
    String originator = payment.originator();
    parties.payer().identifyOtherwise(originator.isEmpty() ? null : originator);
  }

  private void addPayment(List<Reference> references) {
    References.add(references, ReferenceKind.PAYMENT_TRACE, payment.originator(), payment.trace());
    parties.addTo(references);
  }

  @Override
  public void end() {
    endClaim();
    if (!payment.isAnnounced()) {
      units.burySegment(Reason.MISSING_PAYMENT_HEADER, "the 835 that ends here has no BPR");
    }
    if (!payment.isSound()) {
      return;
    }
    identifyPayerByTrace();
    List<Reference> references = new ArrayList<>();
    addPayment(references);
    events.emit(
        INTERFACE,
        whole.take(),
        set.sentAt(),
        references,
        parties.dimensions(),
        null,
        payment.key(),
        payment.milestone());
  }

  @Override
  public void cutOff() {
    units.cutOff("the claim");
  }
}
