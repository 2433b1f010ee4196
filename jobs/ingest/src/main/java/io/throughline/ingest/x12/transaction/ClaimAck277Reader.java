package io.throughline.ingest.x12.transaction;

import io.throughline.events.AcknowledgementLevel;
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
 * Claim acknowledgements: 277CA. Levels (HL03) are payer or clearinghouse (20), receiver (21),
 * provider (19) and patient (PT). Each TRN of a patient begins the status of one claim. The status
 * of the receiver's level is one event about the batch; that of the provider's level only sums up.
 */
public final class ClaimAck277Reader implements TransactionSetReader {
  private static final String INTERFACE = "x12.277CA";
  private static final String RECEIVER = "21";
  private static final String PROVIDER = "19";
  private static final String PATIENT = "PT";

  private final TransactionSet set;
  private final Units units;
  private final Events events;
  private final ClaimStatus status;
  private final Parties parties;
  private final Taint taint = new Taint(5);
  private Instant createdAt;
  private String level = "";
  private String patientId = "";

  /** A reader of one transaction set. */
  public ClaimAck277Reader(TransactionSet set, Units units, Readings readings) {
    this.set = set;
    this.units = units;
    this.events = new Events(readings, set);
    this.status = new ClaimStatus(units);
    this.parties = new Parties(set);
  }

  @Override
  public void read(Segment segment) {
    switch (segment.tag()) {
      case Tag.HL -> beginLevel(segment);
      case Tag.BHT -> createdAt = set.instant(segment.day(4), segment.timeOfDay(5));
      case Tag.TRN -> beginStatus(segment);
      case Tag.CLM, Tag.CLP -> {
        endStatus();
        units.burySegment(Reason.MISPLACED_CLAIM, "a claim in a 277");
      }
      case Tag.NM1 -> readName(segment);
      default -> {
        if (units.isOpen()) {
          status.read(segment);
        } else if (segment.tag() == Tag.REF && level.equals(PROVIDER)) {
          parties.provider().identify(segment.text(1), segment.text(2));
        }
      }
    }
  }

  private void beginLevel(Segment hl) {
    endStatus();
    level = hl.text(3);
    patientId = "";
    switch (level) {
      case "20" -> {
        taint.enter(1);
        parties.payer().clear();
      }
      case RECEIVER -> taint.enter(2);
      case PROVIDER -> taint.enter(3);
      case PATIENT -> taint.enter(4);
      default -> {
        // No level of a 277CA; what stands above stays.
      }
    }
    if (!level.equals(PATIENT)) {
      parties.provider().clear();
    }
  }

  private void readName(Segment nm1) {
    if (nm1.is(1, "PR") || nm1.is(1, "AY")) {
      parties.payer().readNm1(nm1);
    } else if (nm1.is(1, "85")) {
      parties.provider().clear();
      parties.provider().identify(nm1.text(8), nm1.text(9));
    } else if (nm1.is(1, "QC")) {
      patientId = nm1.text(9);
    }
  }

  private void beginStatus(Segment trn) {
    endStatus();
    if (!level.equals(PATIENT) && !level.equals(RECEIVER)) {
      return;
    }
    units.begin();
    if (taint.isThere()) {
      units.condemn(Reason.BAD_SEGMENT_ID, "a segment above the status cannot be read");
    }
    status.begin(trn);
  }

  @Override
  public void unreadable(Reason reason, int tag) {
    taint.mark();
    units.spoil(reason);
  }

  private void endStatus() {
    if (!units.isOpen()) {
      return;
    }
    boolean aboutClaim = level.equals(PATIENT);
    if (aboutClaim) {
      status.verifyClaim();
    } else if (!status.hasStatus() && units.isSound()) {
      // The batch's trace without a status says nothing.
      units.take();
      return;
    }
    if (units.settle()) {
      emit(aboutClaim);
    }
  }

  private void emit(boolean aboutClaim) {
    List<Reference> references = new ArrayList<>();
    if (aboutClaim) {
      References.add(
          references,
          ReferenceKind.PATIENT_CONTROL_NUMBER,
          parties.provider().id(),
          status.trace());
      References.add(
          references,
          ReferenceKind.PAYER_CLAIM_CONTROL_NUMBER,
          parties.payer().id(),
          status.payerNumber());
    } else {
      References.add(
          references, ReferenceKind.BATCH_NUMBER, set.group().receiver(), status.trace());
    }
    References.add(references, ReferenceKind.CLEARINGHOUSE_TRACE, "", status.clearinghouseTrace());
    parties.addTo(references);
    events.emit(
        INTERFACE,
        units.take(),
        createdAt == null ? set.sentAt() : createdAt,
        references,
        parties.dimensions(),
        aboutClaim ? set.settings().tokens().of(patientId) : null,
        "",
        status.milestone(
            aboutClaim ? AcknowledgementLevel.CLAIM : AcknowledgementLevel.TRANSACTION_SET));
  }

  @Override
  public void end() {
    endStatus();
  }

  @Override
  public void cutOff() {
    units.cutOff("the status");
  }
}
