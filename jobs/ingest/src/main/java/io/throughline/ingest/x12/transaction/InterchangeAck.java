package io.throughline.ingest.x12.transaction;

import io.throughline.events.AcknowledgementLevel;
import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import io.throughline.ingest.format.Readings;
import io.throughline.ingest.identity.References;
import io.throughline.ingest.x12.segment.Segment;
import java.util.ArrayList;
import java.util.List;

/** Interchange acknowledgements: TA1, which stands before the groups. */
public final class InterchangeAck {
  private final TransactionSet envelope;
  private final Units units;
  private final Acknowledgements acknowledgements;

  /**
   * @param envelope of the interchange; it has no transaction set
   */
  public InterchangeAck(TransactionSet envelope, Units units, Readings readings) {
    this.envelope = envelope;
    this.units = units;
    this.acknowledgements = new Acknowledgements(envelope, readings, "x12.TA1");
  }

  /** Reads a TA1: TA101 names an interchange that the receiver of this one had sent. */
  public void read(Segment ta1) {
    List<Reference> references = new ArrayList<>(1);
    References.add(
        references,
        ReferenceKind.INTERCHANGE_CONTROL_NUMBER,
        envelope.header().receiver(),
        ta1.text(1));
    units.begin();
    acknowledgements.emit(
        AcknowledgementLevel.INTERCHANGE, ta1, 4, 5, references, units.takeWithSegment());
  }
}
