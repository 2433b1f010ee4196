package io.throughline.ingest.x12.transaction;

import io.throughline.events.AcknowledgementLevel;
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
 * Functional acknowledgements: 999 and 997. AK2 to IK5 (AK5) is one event about a transaction set,
 * AK9 one about the functional group. The control numbers are those of the submission, so their
 * issuer is who receives the acknowledgement (GS03).
 */
public final class FunctionalAckReader implements TransactionSetReader {
  private final TransactionSet set;
  private final Units units;
  private final Acknowledgements acknowledgements;
  private String groupControl = "";
  private String setControl = "";
  private boolean distrusted;

  /** A reader of one transaction set. */
  public FunctionalAckReader(TransactionSet set, Units units, Readings readings) {
    this.set = set;
    this.units = units;
    this.acknowledgements = new Acknowledgements(set, readings, "x12." + set.kind());
  }

  @Override
  public void read(Segment segment) {
    switch (segment.tag()) {
      case Tag.AK1 -> groupControl = segment.text(2);
      case Tag.AK2 -> {
        endUnanswered();
        units.begin();
        setControl = segment.text(2);
      }
      case Tag.IK5, Tag.AK5 -> readSetCode(segment);
      case Tag.AK9 -> readGroupCode(segment);
      case Tag.CLM, Tag.CLP -> {
        endUnanswered();
        units.burySegment(Reason.MISPLACED_CLAIM, "a claim in a " + set.kind());
      }
      default -> {
        // Notes on single segments and elements; the original bytes have them.
      }
    }
  }

  private void readSetCode(Segment code) {
    if (!units.isOpen()) {
      units.burySegment(Reason.INCOMPLETE_ACKNOWLEDGEMENT, "no AK2 before it");
      return;
    }
    if (!units.isSound()) {
      return;
    }
    List<Reference> references = references();
    References.add(
        references,
        ReferenceKind.TRANSACTION_SET_CONTROL_NUMBER,
        set.group().receiver(),
        setControl);
    acknowledgements.emit(
        AcknowledgementLevel.TRANSACTION_SET, code, 1, 2, references, units.takeWithSegment());
  }

  private void readGroupCode(Segment ak9) {
    endUnanswered();
    units.begin();
    if (distrusted) {
      units.condemn(Reason.BAD_SEGMENT_ID, "a segment above it cannot be read");
    } else {
      acknowledgements.emit(
          AcknowledgementLevel.FUNCTIONAL_GROUP, ak9, 1, 5, references(), units.takeWithSegment());
    }
  }

  private List<Reference> references() {
    List<Reference> references = new ArrayList<>();
    References.add(
        references, ReferenceKind.GROUP_CONTROL_NUMBER, set.group().receiver(), groupControl);
    ControlNumbers.addInterchange(references, set);
    return references;
  }

  @Override
  public void unreadable(Reason reason, int tag) {
    if (!units.spoil(reason)) {
      distrusted = true;
    }
  }

  private void endUnanswered() {
    if (units.isOpen()) {
      // Keeps its own reason when it was condemned already.
      units.condemn(Reason.INCOMPLETE_ACKNOWLEDGEMENT, "no code follows");
      units.bury();
    }
  }

  @Override
  public void end() {
    endUnanswered();
  }

  @Override
  public void cutOff() {
    units.cutOff("the acknowledgement");
  }
}
