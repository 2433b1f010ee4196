package io.throughline.ingest.x12.transaction;

import io.throughline.events.AcknowledgementLevel;
import io.throughline.events.AcknowledgementOutcome;
import io.throughline.events.ClaimAcknowledged;
import io.throughline.events.Dimensions;
import io.throughline.events.Reference;
import io.throughline.ingest.format.Readings;
import io.throughline.ingest.x12.segment.Segment;
import java.util.List;

/** Makes the events of TA1, 999 and 997, which are about envelopes and name no claim. */
final class Acknowledgements {
  private final Events events;
  private final TransactionSet set;
  private final String interfaceName;

  Acknowledgements(TransactionSet set, Readings readings, String interfaceName) {
    this.events = new Events(readings, set);
    this.set = set;
    this.interfaceName = interfaceName;
  }

  /** Hands one over: the code stands in element {@code code}, its reason in {@code why}. */
  void emit(
      AcknowledgementLevel level,
      Segment segment,
      int code,
      int why,
      List<Reference> references,
      Evidence evidence) {
    String statusCode = segment.text(code);
    AcknowledgementOutcome outcome = Outcomes.ofCode(statusCode);
    ClaimAcknowledged acknowledged = new ClaimAcknowledged();
    acknowledged.setLevel(level);
    acknowledged.setOutcome(outcome);
    acknowledged.setStatusCategory(statusCode);
    acknowledged.setStatusCode(segment.text(why));
    events.emit(
        interfaceName,
        evidence,
        set.sentAt(),
        references,
        new Dimensions(),
        null,
        "",
        acknowledged);
  }
}
