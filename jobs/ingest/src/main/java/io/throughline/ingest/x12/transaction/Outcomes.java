package io.throughline.ingest.x12.transaction;

import io.throughline.events.AcknowledgementOutcome;

/** What the codes of acknowledgements come to. */
final class Outcomes {
  private Outcomes() {}

  /** Of TA104, IK501 / AK501 and AK901. */
  static AcknowledgementOutcome ofCode(String code) {
    return switch (code) {
      case "A" -> AcknowledgementOutcome.ACCEPTED;
      case "E", "P" -> AcknowledgementOutcome.ACCEPTED_WITH_ERRORS;
      case "M", "R", "W", "X" -> AcknowledgementOutcome.REJECTED;
      default -> AcknowledgementOutcome.UNKNOWN;
    };
  }

  /** Of STC01-1 in a 277CA. */
  static AcknowledgementOutcome ofCategory(String category) {
    return switch (category) {
      case "" -> AcknowledgementOutcome.UNKNOWN;
      case "A1", "A2" -> AcknowledgementOutcome.ACCEPTED;
      case "A3", "A6", "A7", "A8" -> AcknowledgementOutcome.REJECTED;
      default -> AcknowledgementOutcome.INFORMATIONAL;
    };
  }
}
