package io.throughline.transaction;

import io.throughline.events.AcknowledgementLevel;
import io.throughline.events.AcknowledgementOutcome;
import io.throughline.events.ClaimAcknowledged;
import io.throughline.events.ClaimAdjudicated;
import io.throughline.events.ClaimAdjustment;
import io.throughline.events.ClaimSubmitted;
import io.throughline.events.Dimensions;
import io.throughline.events.Money;
import io.throughline.events.Position;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RemittanceLine;
import io.throughline.events.RemittanceReceived;
import io.throughline.events.RevenueEvent;
import io.throughline.transaction.Statement.Acknowledgement;
import io.throughline.transaction.Statement.Adjudication;
import io.throughline.transaction.Statement.Outcome;
import io.throughline.transaction.Statement.Remittance;
import io.throughline.transaction.Statement.Submission;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads facts from canonical events. */
public final class Facts {
  static final String NO_MONEY_CURRENCY = "USD";

  private Facts() {}

  /**
   * Characters that one text of a fact may have. X12 elements have at most 80; without a limit one
   * event could make a state too large to publish, for ever.
   */
  static final int LONGEST_TEXT = 4_096;

  /**
   * The fact that an event is for its claim; empty for events that are not about one claim (a whole
   * remittance, a 999, a journal line …).
   *
   * @throws IllegalArgumentException when the event id is no UUID, or a text is longer than {@value
   *     #LONGEST_TEXT} characters
   */
  public static Optional<Fact> from(RevenueEvent event) {
    Object milestone = event.getMilestone();
    if (milestone instanceof ClaimSubmitted submitted) {
      return Optional.of(fact(event, submission(submitted), submitted.getCharge().getCurrency()));
    }
    if (milestone instanceof RemittanceReceived received) {
      return Optional.of(fact(event, remittance(received), received.getCharge().getCurrency()));
    }
    if (milestone instanceof ClaimAcknowledged acknowledged
        && acknowledged.getLevel() == AcknowledgementLevel.CLAIM) {
      Statement statement =
          new Acknowledgement(
              outcome(acknowledged.getOutcome()),
              bounded(acknowledged.getStatusCategory()),
              minor(acknowledged.getCharge()));
      return Optional.of(fact(event, statement, currency(acknowledged.getCharge())));
    }
    if (milestone instanceof ClaimAdjudicated adjudicated) {
      Statement statement =
          new Adjudication(
              bounded(adjudicated.getStatusCategory()),
              minor(adjudicated.getCharge()),
              minor(adjudicated.getPaid()));
      return Optional.of(fact(event, statement, currency(adjudicated.getCharge())));
    }
    return Optional.empty();
  }

  private static Fact fact(RevenueEvent event, Statement statement, String currency) {
    Position position = event.getSource().getPosition();
    return new Fact(
        UUID.fromString(event.getEventId()),
        micros(event.getOccurredAt()),
        micros(event.getRecordedAt()),
        statement,
        bounded(currency),
        parties(event),
        new Evidence(
            bounded(event.getSource().getUri()),
            position.getByteOffset(),
            position.getByteLength(),
            position.getSegment(),
            bounded(position.getSegmentTag())));
  }

  private static Parties parties(RevenueEvent event) {
    Dimensions dimensions = event.getDimensions();
    String payerClaimNumber =
        TransactionKey.reference(event, ReferenceKind.PAYER_CLAIM_CONTROL_NUMBER);
    if (payerClaimNumber == null) {
      payerClaimNumber =
          TransactionKey.reference(event, ReferenceKind.ORIGINAL_PAYER_CLAIM_CONTROL_NUMBER);
    }
    return new Parties(
        bounded(dimensions.getPayer()),
        bounded(dimensions.getPayerName()),
        bounded(payerClaimNumber),
        bounded(dimensions.getFacility()),
        bounded(dimensions.getServiceLine()),
        event.getPatientToken() == null ? 0 : event.getPatientToken().hashCode());
  }

  static String bounded(String text) {
    if (text != null && text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException(
          "a text has %d characters, a fact takes %d".formatted(text.length(), LONGEST_TEXT));
    }
    return text;
  }

  private static Submission submission(ClaimSubmitted submitted) {
    Long lineImbalance = submitted.getLineImbalance();
    return new Submission(
        bounded(submitted.getFrequencyCode()),
        submitted.getPurposeCode() == null ? "" : bounded(submitted.getPurposeCode()),
        submitted.getCharge().getMinor(),
        lineImbalance == null ? 0 : lineImbalance,
        day(submitted.getServiceFrom()));
  }

  private static Remittance remittance(RemittanceReceived received) {
    AdjustmentTotals adjustments = new AdjustmentTotals();
    add(received.getAdjustments(), adjustments);
    Total lineImbalance = new Total();
    int serviceFrom = Statement.NO_DATE;
    for (RemittanceLine line : received.getLines()) {
      add(line.getAdjustments(), adjustments);
      lineImbalance.plus(new Total().plus(line.getImbalance()).magnitude());
      serviceFrom = earlier(serviceFrom, day(line.getServiceDate()));
    }
    return new Remittance(
        bounded(received.getStatusCode()),
        received.getCharge().getMinor(),
        received.getPaid().getMinor(),
        adjustments.adjusted(),
        adjustments.priorPayers(),
        adjustments.patientResponsibility(),
        adjustments.denied(),
        adjustments.costShare(),
        lineImbalance.value(),
        serviceFrom);
  }

  static int earlier(int day, int other) {
    if (day == Statement.NO_DATE || other == Statement.NO_DATE) {
      return Math.max(day, other);
    }
    return Math.min(day, other);
  }

  static Outcome outcome(AcknowledgementOutcome outcome) {
    return switch (outcome) {
      case ACCEPTED, ACCEPTED_WITH_ERRORS -> Outcome.ACCEPTED;
      case REJECTED -> Outcome.REJECTED;
      case INFORMATIONAL, UNKNOWN -> Outcome.INFORMATIONAL;
    };
  }

  private static int day(LocalDate date) {
    return date == null ? Statement.NO_DATE : (int) date.toEpochDay();
  }

  private static Long minor(Money money) {
    return money == null ? null : money.getMinor();
  }

  private static String currency(Money money) {
    return money == null ? NO_MONEY_CURRENCY : money.getCurrency();
  }

  private static long micros(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
  }

  private static void add(List<ClaimAdjustment> adjustments, AdjustmentTotals totals) {
    for (ClaimAdjustment adjustment : adjustments) {
      totals.add(
          adjustment.getGroupCode(), adjustment.getReasonCode(), adjustment.getAmount().getMinor());
    }
  }
}
