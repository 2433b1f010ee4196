package io.throughline.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.events.AcknowledgementLevel;
import io.throughline.events.AcknowledgementOutcome;
import io.throughline.events.ClaimAcknowledged;
import io.throughline.events.ClaimAdjustment;
import io.throughline.events.ClaimSubmitted;
import io.throughline.events.ClaimType;
import io.throughline.events.Dimensions;
import io.throughline.events.Money;
import io.throughline.events.Position;
import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RemittanceAdvised;
import io.throughline.events.RemittanceLine;
import io.throughline.events.RemittanceReceived;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Sha256;
import io.throughline.events.Source;
import io.throughline.transaction.Statement.Acknowledgement;
import io.throughline.transaction.Statement.Outcome;
import io.throughline.transaction.Statement.Remittance;
import io.throughline.transaction.Statement.Submission;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FactsTest {
  private static final String ID = "5f2c8a9e-0d7f-5c3c-9f57-2f5c7b9a6a01";

  @Test
  void keepsWhatATransactionNeedsOfAnEvent() {
    RevenueEvent event = event(remittance("1", List.of(), List.of()));

    assertThat(Facts.from(event))
        .get()
        .satisfies(
            fact -> {
              assertThat(fact.eventId()).isEqualTo(UUID.fromString(ID));
              assertThat(fact.occurredAt()).isEqualTo(1_700_000_000_000_001L);
              assertThat(fact.recordedAt()).isEqualTo(1_700_000_001_000_000L);
              assertThat(fact.currency()).isEqualTo("USD");
              assertThat(fact.evidence())
                  .isEqualTo(new Evidence("file:///a.835", 77, 88, 12, "CLP"));
              assertThat(fact.parties().payer()).isEqualTo("PAYER");
              assertThat(fact.parties().payerName()).isEqualTo("Payer Inc");
              assertThat(fact.parties().payerClaimNumber()).isEqualTo("ICN1");
              assertThat(fact.parties().patient()).isNotZero();
            });
  }

  @Test
  void sortsAdjustmentsByWhatTheyMean() {
    RemittanceLine line =
        new RemittanceLine(
            1,
            null,
            null,
            money(100),
            money(0),
            LocalDate.ofEpochDay(19_990),
            List.of(cas("CO", "45", 1), cas("PR", "1", 2), cas("PR", "96", 4), cas("OA", "23", 8)),
            -3L);
    RemittanceLine other =
        new RemittanceLine(
            2, null, null, money(0), money(0), LocalDate.ofEpochDay(19_980), List.of(), 5L);
    Remittance remittance =
        statement(
            remittance(
                "1", List.of(cas("CO", "50", 16), cas("PI", "18", 32)), List.of(line, other)));

    assertThat(remittance)
        .isEqualTo(
            new Remittance("1", 100, 60, 1 + 16 + 32, 8, 2 + 4, 4 + 16 + 32, 2, 3 + 5, 19_980));
  }

  @Test
  void submissionKeepsVersionAndImbalance() {
    ClaimSubmitted submitted =
        ClaimSubmitted.newBuilder()
            .setClaimType(ClaimType.PROFESSIONAL)
            .setFrequencyCode("7")
            .setPayerResponsibility("P")
            .setCharge(money(500))
            .setLineImbalance(-2L)
            .setServiceFrom(LocalDate.ofEpochDay(3))
            .setPurposeCode("CH")
            .build();

    assertThat(Facts.from(event(submitted)).orElseThrow().statement())
        .isEqualTo(new Submission("7", "CH", 500, -2, 3));
    submitted.setLineImbalance(null);
    submitted.setServiceFrom(null);
    submitted.setPurposeCode(null);
    assertThat(Facts.from(event(submitted)).orElseThrow().statement())
        .isEqualTo(new Submission("7", "", 500, 0, Statement.NO_DATE));
  }

  @Test
  void acknowledgementOfOneClaimIsAFact() {
    assertThat(acknowledged(AcknowledgementLevel.CLAIM, AcknowledgementOutcome.REJECTED))
        .isEqualTo(new Acknowledgement(Outcome.REJECTED, "A7", null));
    assertThat(
            acknowledged(AcknowledgementLevel.CLAIM, AcknowledgementOutcome.ACCEPTED_WITH_ERRORS))
        .isEqualTo(new Acknowledgement(Outcome.ACCEPTED, "A7", null));
    assertThat(acknowledged(AcknowledgementLevel.CLAIM, AcknowledgementOutcome.UNKNOWN))
        .isEqualTo(new Acknowledgement(Outcome.INFORMATIONAL, "A7", null));
  }

  @Test
  void textsOfAFactAreBounded() {
    RevenueEvent event = event(remittance("1", List.of(), List.of()));
    event.getDimensions().setPayerName("x".repeat(Facts.LONGEST_TEXT));
    assertThat(Facts.from(event)).isPresent();
    event.getDimensions().setPayerName("x".repeat(Facts.LONGEST_TEXT + 1));
    assertThatThrownBy(() -> Facts.from(event)).hasMessageContaining("4097 characters");
  }

  @Test
  void eventsThatAreNotAboutOneClaimAreNoFacts() {
    assertThat(acknowledged(AcknowledgementLevel.TRANSACTION_SET, AcknowledgementOutcome.ACCEPTED))
        .isNull();
    assertThat(
            Facts.from(
                event(
                    RemittanceAdvised.newBuilder()
                        .setHandlingCode("I")
                        .setAmount(money(1))
                        .setCreditDebit("C")
                        .setPaymentMethod("ACH")
                        .build())))
        .isEmpty();
  }

  private static Statement acknowledged(
      AcknowledgementLevel level, AcknowledgementOutcome outcome) {
    return Facts.from(event(new ClaimAcknowledged(level, outcome, "A7", "500", null)))
        .map(Fact::statement)
        .orElse(null);
  }

  private static Remittance statement(RemittanceReceived received) {
    return (Remittance) Facts.from(event(received)).orElseThrow().statement();
  }

  private static RemittanceReceived remittance(
      String status, List<ClaimAdjustment> adjustments, List<RemittanceLine> lines) {
    return RemittanceReceived.newBuilder()
        .setStatusCode(status)
        .setCharge(money(100))
        .setPaid(money(60))
        .setPatientResponsibility(money(0))
        .setAdjustments(adjustments)
        .setLines(lines)
        .build();
  }

  private static ClaimAdjustment cas(String group, String reason, long amount) {
    return new ClaimAdjustment(group, reason, money(amount));
  }

  private static Money money(long minor) {
    return new Money(minor, "USD");
  }

  private static RevenueEvent event(Object milestone) {
    return RevenueEvent.newBuilder()
        .setEventId(ID)
        .setOccurredAt(Instant.ofEpochSecond(1_700_000_000, 1_000))
        .setRecordedAt(Instant.ofEpochSecond(1_700_000_001))
        .setSource(
            new Source(
                "ZZ:A",
                "x12.835",
                "file:///a.835",
                new Position(77L, 88L, 1, 1, 1, 12L, "CLP"),
                new Sha256(new byte[32]),
                "1"))
        .setReferences(
            List.of(new Reference(ReferenceKind.PAYER_CLAIM_CONTROL_NUMBER, "", "ICN1", "ICN1")))
        .setDimensions(Dimensions.newBuilder().setPayer("PAYER").setPayerName("Payer Inc").build())
        .setPatientToken("00ff")
        .setMilestone(milestone)
        .build();
  }
}
