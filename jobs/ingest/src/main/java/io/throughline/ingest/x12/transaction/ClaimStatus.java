package io.throughline.ingest.x12.transaction;

import io.throughline.events.AcknowledgementLevel;
import io.throughline.events.AcknowledgementOutcome;
import io.throughline.events.ClaimAcknowledged;
import io.throughline.ingest.format.Reason;
import io.throughline.ingest.money.Dollars;
import io.throughline.ingest.x12.segment.Segment;
import io.throughline.ingest.x12.segment.Tag;

/** The status being read: TRN and what follows it in loop 2200 of a 277CA. */
final class ClaimStatus {
  private final Units units;
  private final Amounts amounts;
  private String trace;
  private String payerNumber;
  private String clearinghouseTrace;
  private AcknowledgementOutcome outcome;
  private String category;
  private String code;
  private Long charge;
  private boolean inLines;

  ClaimStatus(Units units) {
    this.units = units;
    this.amounts = new Amounts(units);
  }

  void begin(Segment trn) {
    trace = trn.text(2);
    payerNumber = null;
    clearinghouseTrace = null;
    outcome = null;
    category = "";
    code = "";
    charge = null;
    inLines = false;
  }

  void read(Segment segment) {
    switch (segment.tag()) {
      case Tag.STC -> readStatus(segment);
      case Tag.SVC -> inLines = true;
      case Tag.REF -> {
        if (segment.is(1, "1K")) {
          payerNumber = segment.textOrNull(2);
        } else if (segment.is(1, "D9")) {
          clearinghouseTrace = segment.textOrNull(2);
        }
      }
      default -> {
        // Dates and quantities: not wanted.
      }
    }
  }

  /** Of several statuses of a claim a rejection counts, else the first. */
  private void readStatus(Segment stc) {
    if (inLines) {
      return;
    }
    String newCategory = stc.text(1);
    AcknowledgementOutcome newOutcome = Outcomes.ofCategory(newCategory);
    boolean worse = newOutcome == AcknowledgementOutcome.REJECTED && outcome != newOutcome;
    if (outcome == null || worse) {
      outcome = newOutcome;
      category = newCategory;
      code = stc.text(1, 2);
    }
    if (charge == null && !stc.isBlank(4)) {
      charge = amounts.of(stc, 4);
    }
  }

  boolean hasStatus() {
    return outcome != null;
  }

  String trace() {
    return trace;
  }

  String payerNumber() {
    return payerNumber;
  }

  String clearinghouseTrace() {
    return clearinghouseTrace;
  }

  /** Checks that the status says what about which claim. */
  void verifyClaim() {
    if (trace.isEmpty() && payerNumber == null) {
      units.condemn(Reason.MISSING_CLAIM_NUMBER, "TRN02 is empty and there is no REF*1K");
    } else if (!hasStatus()) {
      units.condemn(Reason.INCOMPLETE_ACKNOWLEDGEMENT, "no STC follows");
    }
  }

  ClaimAcknowledged milestone(AcknowledgementLevel level) {
    ClaimAcknowledged acknowledged = new ClaimAcknowledged();
    acknowledged.setLevel(level);
    acknowledged.setOutcome(outcome);
    acknowledged.setStatusCategory(category);
    acknowledged.setStatusCode(code);
    acknowledged.setCharge(charge == null ? null : Dollars.of(charge));
    return acknowledged;
  }
}
