package io.throughline.ingest.x12.transaction;

import io.throughline.events.Dimensions;
import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import io.throughline.ingest.format.Readings;
import io.throughline.ingest.format.Reason;
import io.throughline.ingest.identity.References;
import io.throughline.ingest.x12.segment.Segment;
import io.throughline.ingest.x12.segment.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Claims: 837 professional, institutional and dental, 4010 and 5010. The levels of the hierarchy
 * (HL03) say who bills (20), who is insured by whom (22) and who was treated (23); each CLM takes
 * what stands above it at that moment.
 */
public final class Claim837Reader implements TransactionSetReader {
  private static final int BILLING_LEVEL = 1;
  private static final int SUBSCRIBER_LEVEL = 2;
  private static final int PATIENT_LEVEL = 3;

  private final TransactionSet set;
  private final Units units;
  private final Events events;
  private final SubmittedClaim claim;
  private final Parties parties;
  private final Taint taint = new Taint(PATIENT_LEVEL + 1);
  private Instant createdAt;
  private String purpose;
  private boolean aboutBilling;
  private String subscriberId = "";
  private String patientId = "";
  private String responsibility = "";

  /** An unreadable segment of the open claim may have been an HL. */
  private boolean mayHaveLostLevel;

  /** A reader of one transaction set. */
  public Claim837Reader(TransactionSet set, Units units, Readings readings) {
    this.set = set;
    this.units = units;
    this.events = new Events(readings, set);
    this.claim = new SubmittedClaim(units);
    this.parties = new Parties(set);
  }

  @Override
  public void read(Segment segment) {
    switch (segment.tag()) {
      case Tag.CLM -> beginClaim(segment);
      case Tag.CLP -> beginMisplaced();
      case Tag.HL -> beginLevel(segment);
      default -> {
        if (units.isOpen()) {
          watchForLostLevel(segment);
          claim.read(segment);
        } else {
          readHeader(segment);
        }
      }
    }
  }

  private void readHeader(Segment segment) {
    switch (segment.tag()) {
      case Tag.BHT -> {
        parties.addBatch(set.group().sender(), segment.text(3));
        createdAt = set.instant(segment.day(4), segment.timeOfDay(5));
        purpose = segment.textOrNull(6);
      }
      case Tag.NM1 -> readName(segment);
      case Tag.REF -> {
        if (aboutBilling) {
          parties.provider().identify(segment.text(1), segment.text(2));
        }
      }
      case Tag.SBR -> responsibility = segment.text(1);
      default -> {
        // Addresses, contacts, demographics: not wanted.
      }
    }
  }

  private void readName(Segment nm1) {
    aboutBilling = nm1.is(1, "85");
    if (aboutBilling) {
      parties.provider().clear();
      parties.provider().identify(nm1.text(8), nm1.text(9));
    } else if (nm1.is(1, "IL")) {
      subscriberId = nm1.text(9);
      patientId = "";
    } else if (nm1.is(1, "QC")) {
      patientId = nm1.text(9);
    } else if (nm1.is(1, "PR")) {
      parties.payer().readNm1(nm1);
    }
  }

  private void beginLevel(Segment hl) {
    endClaim();
    aboutBilling = false;
    mayHaveLostLevel = false;
    patientId = "";
    switch (hl.text(3)) {
      case "20" -> {
        taint.enter(BILLING_LEVEL);
        parties.provider().clear();
        forgetSubscriber();
      }
      case "22" -> {
        taint.enter(SUBSCRIBER_LEVEL);
        forgetSubscriber();
      }
      case "23" -> taint.enter(PATIENT_LEVEL);
      default -> {
        // No level of an 837; what stands above stays.
      }
    }
  }

  private void forgetSubscriber() {
    subscriberId = "";
    responsibility = "";
    parties.payer().clear();
  }

  private void beginClaim(Segment clm) {
    endClaim();
    units.begin();
    mayHaveLostLevel = false;
    if (taint.isThere()) {
      units.condemn(Reason.BAD_SEGMENT_ID, "a segment above the claim cannot be read");
    }
    claim.begin(clm, ClaimKinds.ofVersion(set.version()));
  }

  private void beginMisplaced() {
    endClaim();
    units.beginCondemned(Reason.MISPLACED_CLAIM, "CLP in an 837");
  }

  @Override
  public void unreadable(Reason reason, int tag) {
    if (tag == Tag.CLM || tag == Tag.CLP) {
      endClaim();
      units.beginCondemned(reason, Units.UNREADABLE);
    } else if (units.spoil(reason)) {
      mayHaveLostLevel = true;
    } else {
      taint.mark();
    }
  }

  private void watchForLostLevel(Segment segment) {
    if (!mayHaveLostLevel) {
      return;
    }
    if (segment.tag() == Tag.NM1 && segment.is(1, "85")) {
      taint.mark(BILLING_LEVEL);
    } else if (segment.tag() == Tag.SBR || segment.tag() == Tag.NM1) {
      taint.mark(SUBSCRIBER_LEVEL);
    }
  }

  private void endClaim() {
    if (!units.settle()) {
      return;
    }
    List<Reference> references = new ArrayList<>();
    References.add(
        references, ReferenceKind.PATIENT_CONTROL_NUMBER, parties.provider().id(), claim.number());
    References.add(
        references,
        ReferenceKind.ORIGINAL_PAYER_CLAIM_CONTROL_NUMBER,
        parties.payer().id(),
        claim.payerNumber());
    References.add(references, ReferenceKind.CLEARINGHOUSE_TRACE, "", claim.clearinghouseTrace());
    parties.addTo(references);
    Dimensions dimensions = parties.dimensions();
    dimensions.setFacility(claim.facility());
    dimensions.setServiceLine(claim.placeOfService());
    events.emit(
        ClaimKinds.interfaceName(claim.type()),
        units.take(),
        createdAt == null ? set.sentAt() : createdAt,
        references,
        dimensions,
        set.settings().tokens().of(patientId.isEmpty() ? subscriberId : patientId),
        "",
        claim.milestone(responsibility, purpose));
  }

  @Override
  public void end() {
    endClaim();
  }

  @Override
  public void cutOff() {
    units.cutOff("the claim");
  }
}
