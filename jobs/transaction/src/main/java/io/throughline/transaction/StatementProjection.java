package io.throughline.transaction;

import io.throughline.events.AcknowledgementLevel;
import io.throughline.events.AcknowledgementOutcome;
import io.throughline.events.ClaimType;
import io.throughline.transaction.Statement.Acknowledgement;
import io.throughline.transaction.Statement.Adjudication;
import io.throughline.transaction.Statement.Submission;
import java.io.IOException;
import org.apache.avro.Schema;

/**
 * What the milestone of an event states, read from its bytes.
 *
 * @param statement what it states
 * @param currency of its amounts
 * @param detail of a remittance; else null
 */
record StatementProjection(Statement statement, String currency, Detail detail) {
  private static final int CLAIM_TYPES = ClaimType.values().length;
  private static final int LEVELS = AcknowledgementLevel.values().length;
  private static final AcknowledgementOutcome[] OUTCOMES = AcknowledgementOutcome.values();

  /** Null when the milestone is not about one claim. */
  static StatementProjection read(FieldReader in, Schema milestones) throws IOException {
    Schema milestone = milestones.getTypes().get(in.symbol(milestones.getTypes().size()));
    return switch (milestone.getName()) {
      case "ClaimSubmitted" -> submission(in);
      case "ClaimAcknowledged" -> acknowledgement(in);
      case "ClaimAdjudicated" -> adjudication(in);
      case "RemittanceReceived" -> RemittanceProjection.read(in);
      default -> null;
    };
  }

  private static StatementProjection submission(FieldReader in) throws IOException {
    in.symbol(CLAIM_TYPES);
    String frequency = Facts.bounded(in.text());
    in.skipOptionalText(); // facilityCode
    in.skipText(); // payerResponsibility
    long charge = in.number();
    String currency = in.text();
    in.skipOptionalMoney(); // patientPaid
    in.skipOptionalMoney(); // otherPayersPaid
    long lineImbalance = in.isPresent() ? in.number() : 0;
    int serviceFrom = in.optionalDay();
    String purpose = Facts.bounded(in.optionalText());
    for (long left = in.items(); left > 0; left = in.moreItems()) {
      for (; left > 0; left--) {
        skipClaimLine(in);
      }
    }
    return new StatementProjection(
        new Submission(
            frequency, purpose == null ? "" : purpose, charge, lineImbalance, serviceFrom),
        currency,
        null);
  }

  private static void skipClaimLine(FieldReader in) throws IOException {
    in.skipText(); // lineNumber
    in.skipOptionalText(); // lineItemControlNumber
    in.skipOptionalText(); // procedureCode
    in.skipOptionalText(); // revenueCode
    in.skipMoney(); // charge
    in.optionalDay(); // serviceDate
  }

  private static StatementProjection acknowledgement(FieldReader in) throws IOException {
    boolean ofClaim = in.symbol(LEVELS) == AcknowledgementLevel.CLAIM.ordinal();
    AcknowledgementOutcome outcome = OUTCOMES[in.symbol(OUTCOMES.length)];
    String category = Facts.bounded(in.text());
    in.skipText(); // statusCode
    Long charge = in.isPresent() ? (Long) in.number() : null;
    String currency = charge == null ? Facts.NO_MONEY_CURRENCY : in.text();
    return ofClaim
        ? new StatementProjection(
            new Acknowledgement(Facts.outcome(outcome), category, charge), currency, null)
        : null;
  }

  private static StatementProjection adjudication(FieldReader in) throws IOException {
    String category = Facts.bounded(in.text());
    in.skipText(); // statusCode
    Long charge = in.isPresent() ? (Long) in.number() : null;
    String currency = charge == null ? Facts.NO_MONEY_CURRENCY : in.text();
    Long paid = in.isPresent() ? (Long) in.number() : null;
    if (paid != null) {
      in.skipText(); // currency of paid
    }
    in.optionalDay(); // adjudicationDate
    return new StatementProjection(new Adjudication(category, charge, paid), currency, null);
  }
}
