package io.throughline.transaction;

import static io.throughline.events.ReferenceKind.ACCOUNT_NUMBER;
import static io.throughline.events.ReferenceKind.DEPOSIT_BATCH;
import static io.throughline.events.ReferenceKind.JOURNAL_DOCUMENT;
import static io.throughline.events.ReferenceKind.JOURNAL_LINE;
import static io.throughline.events.ReferenceKind.PATIENT_CONTROL_NUMBER;
import static io.throughline.events.ReferenceKind.PAYER_CLAIM_CONTROL_NUMBER;
import static io.throughline.events.ReferenceKind.PAYMENT_TRACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.events.AcknowledgementLevel;
import io.throughline.events.AcknowledgementOutcome;
import io.throughline.events.AdjustmentBooked;
import io.throughline.events.ChargeApproved;
import io.throughline.events.ClaimAcknowledged;
import io.throughline.events.ClaimAdjudicated;
import io.throughline.events.ClaimAdjustment;
import io.throughline.events.ClaimSubmitted;
import io.throughline.events.ClaimType;
import io.throughline.events.ContractAdjusted;
import io.throughline.events.Dimensions;
import io.throughline.events.EncounterFinalized;
import io.throughline.events.JournalRejected;
import io.throughline.events.JournalTransferred;
import io.throughline.events.Money;
import io.throughline.events.NameUuid;
import io.throughline.events.PaymentPosted;
import io.throughline.events.PaymentSettled;
import io.throughline.events.Position;
import io.throughline.events.ProviderAdjustment;
import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RefundInitiated;
import io.throughline.events.RemittanceAdvised;
import io.throughline.events.RemittanceLine;
import io.throughline.events.RemittanceReceived;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Sha256;
import io.throughline.events.Source;
import io.throughline.transaction.Statement.Acknowledgement;
import io.throughline.transaction.Statement.Adjudication;
import io.throughline.transaction.Statement.Advice;
import io.throughline.transaction.Statement.Charge;
import io.throughline.transaction.Statement.Encounter;
import io.throughline.transaction.Statement.Journal;
import io.throughline.transaction.Statement.JournalRefusal;
import io.throughline.transaction.Statement.Outcome;
import io.throughline.transaction.Statement.Posting;
import io.throughline.transaction.Statement.Refund;
import io.throughline.transaction.Statement.Remittance;
import io.throughline.transaction.Statement.Settlement;
import io.throughline.transaction.Statement.Submission;
import io.throughline.transaction.Statement.Takeback;
import io.throughline.transaction.Statement.Writeoff;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FactsTest {
  private static final String ID = "5f2c8a9e-0d7f-5c3c-9f57-2f5c7b9a6a01";
  private static final LocalDate DAY = LocalDate.ofEpochDay(19_990);

  @Test
  void keepsWhatATransactionNeedsOfAnEvent() {
    RevenueEvent event = event(remittance("1", List.of(), List.of()));

    assertThat(Facts.from(event))
        .get()
        .satisfies(
            read -> {
              assertThat(read.billingProvider()).isEqualTo("1234567893");
              assertThat(read.takebacks()).isEmpty();
              Fact fact = read.fact();
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
              assertThat(fact.references()).isEqualTo(References.NONE);
              assertThat(fact.otherPlaces()).isEmpty();
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
    Statement remittance =
        statement(
            remittance(
                "1", List.of(cas("CO", "50", 16), cas("PI", "18", 32)), List.of(line, other)));

    assertThat(remittance)
        .isEqualTo(
            new Remittance("1", 100, 60, 1 + 16 + 32, 8, 2 + 4, 4 + 16 + 32, 32, 2, 3 + 5, 19_980));
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

    assertThat(statement(submitted)).isEqualTo(new Submission("7", "CH", 500, -2, 3));
    submitted.setLineImbalance(null);
    submitted.setServiceFrom(null);
    submitted.setPurposeCode(null);
    assertThat(statement(submitted)).isEqualTo(new Submission("7", "", 500, 0, Statement.NO_DATE));
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
  void eventsOfNoTransactionAreNoFacts() {
    assertThat(acknowledged(AcknowledgementLevel.TRANSACTION_SET, AcknowledgementOutcome.ACCEPTED))
        .isNull();
    assertThat(acknowledged(AcknowledgementLevel.INTERCHANGE, AcknowledgementOutcome.REJECTED))
        .isNull();
    assertThat(Facts.from(event(new ContractAdjusted(money(1), "v1", DAY)))).isEmpty();
  }

  @Test
  void everyStationOfTheMoneyIsAFact() {
    assertThat(statement(new EncounterFinalized(null, null, "I"))).isEqualTo(new Encounter());
    assertThat(
            statement(ChargeApproved.newBuilder().setAmount(money(7)).setRevenueCode("1").build()))
        .isEqualTo(new Charge(7));
    assertThat(statement(new PaymentPosted(money(8), "payer", DAY))).isEqualTo(new Posting(8));
    assertThat(statement(new AdjustmentBooked(money(9), "CO", "45", DAY)))
        .isEqualTo(new Writeoff(9, "45"));
    assertThat(statement(new AdjustmentBooked(money(9), null, null, DAY)))
        .isEqualTo(new Writeoff(9, ""));
    assertThat(statement(new RefundInitiated(money(5), null, null))).isEqualTo(new Refund(5, ""));
    assertThat(statement(advised(List.of()))).isEqualTo(new Advice(100, "ACH", 19_990, -4));
    assertThat(statement(new PaymentSettled(money(100), DAY, "CHK")))
        .isEqualTo(new Settlement(100, "CHK"));
    assertThat(statement(new JournalTransferred(money(3), "1000", null, null, DAY)))
        .isEqualTo(new Journal(3));
    assertThat(statement(new JournalRejected(money(3), "1000", "closed")))
        .isEqualTo(new JournalRefusal(3, "closed"));
    assertThat(statement(new ClaimAdjudicated("F1", "1", money(2), null, null)))
        .isEqualTo(new Adjudication("F1", 2L, null));
  }

  @Test
  void eachTakebackOfAClaimIsAFactOfItsOwn() {
    RemittanceAdvised advised =
        advised(
            List.of(
                withheld("WO", " ICN1 ", 10),
                withheld("L6", "ICN2", 20),
                withheld("WO", " ", 30),
                withheld("WO", null, 40),
                withheld("WO", "ICN1", 50)));
    EventFact read = Facts.from(event(advised, ref(PAYMENT_TRACE, "T1"))).orElseThrow();

    assertThat(read.takebacks())
        .extracting(Fact::statement)
        .containsExactly(
            new Takeback(10, UUID.fromString(ID)), new Takeback(50, UUID.fromString(ID)));
    assertThat(read.takebacks())
        .allSatisfy(
            takeback -> {
              assertThat(takeback.parties().payerClaimNumber()).isEqualTo("ICN1");
              assertThat(takeback.occurredAt()).isEqualTo(read.fact().occurredAt());
              assertThat(takeback.evidence()).isEqualTo(read.fact().evidence());
            });
    assertThat(read.takebacks())
        .extracting(Fact::eventId)
        .containsExactly(NameUuid.of("takeback", ID, "1"), NameUuid.of("takeback", ID, "5"));
  }

  @Test
  void namesAreTheFirstThatAreNotBlank() {
    Fact fact =
        fact(
            new PaymentPosted(money(8), "payer", DAY),
            ref(ACCOUNT_NUMBER, " "),
            ref(ACCOUNT_NUMBER, " A1 "),
            ref(ACCOUNT_NUMBER, "A2"),
            ref(PATIENT_CONTROL_NUMBER, "C1"),
            ref(PAYMENT_TRACE, "T1"),
            ref(DEPOSIT_BATCH, "B1"),
            ref(JOURNAL_DOCUMENT, "D1"),
            ref(JOURNAL_LINE, "7"));

    assertThat(fact.references())
        .isEqualTo(
            new References(
                "C1",
                new Numbered("I", "A1"),
                new Numbered("I", "T1"),
                new Numbered("I", "B1"),
                new Numbered("I", "D1"),
                "7"));
  }

  @Test
  void claimStandsForAnAccountThatNobodyNamed() {
    Numbered account = new Numbered("claim", "1234567893|C1");
    PaymentPosted posted = new PaymentPosted(money(8), "payer", DAY);
    Reference claim = ref(PATIENT_CONTROL_NUMBER, "C1");
    Reference unapplied = ref(ACCOUNT_NUMBER, "UNAPPLIED");
    Reference trace = ref(PAYMENT_TRACE, "T1");

    assertThat(fact(posted, claim).references().account()).isEqualTo(account);
    assertThat(fact(posted, claim, unapplied).references().account()).isEqualTo(account);
    assertThat(fact(posted, claim, trace).references().account()).isNull();
    assertThat(fact(posted, claim, unapplied, trace).references().account()).isNull();
    assertThat(fact(posted, unapplied).references().account()).isNull();
    assertThat(fact(new PaymentSettled(money(1), DAY, "ACH"), claim).references().account())
        .isNull();
  }

  private static RemittanceAdvised advised(List<ProviderAdjustment> adjustments) {
    return RemittanceAdvised.newBuilder()
        .setHandlingCode("I")
        .setAmount(money(100))
        .setCreditDebit("C")
        .setPaymentMethod("ACH")
        .setPaymentDate(DAY)
        .setProviderAdjustments(adjustments)
        .setImbalance(-4)
        .build();
  }

  private static ProviderAdjustment withheld(String reason, String reference, long amount) {
    return new ProviderAdjustment("1234567893", reason, reference, money(amount));
  }

  private static Reference ref(ReferenceKind kind, String raw) {
    return new Reference(kind, "I", raw, "");
  }

  private static Statement acknowledged(
      AcknowledgementLevel level, AcknowledgementOutcome outcome) {
    return Facts.from(event(new ClaimAcknowledged(level, outcome, "A7", "500", null)))
        .map(read -> read.fact().statement())
        .orElse(null);
  }

  private static Statement statement(Object milestone) {
    return fact(milestone).statement();
  }

  private static Fact fact(Object milestone, Reference... references) {
    return Facts.from(event(milestone, references)).orElseThrow().fact();
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

  private static RevenueEvent event(Object milestone, Reference... references) {
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
            Stream.concat(Stream.of(ref(PAYER_CLAIM_CONTROL_NUMBER, "ICN1")), Stream.of(references))
                .toList())
        .setDimensions(
            Dimensions.newBuilder()
                .setPayer("PAYER")
                .setPayerName("Payer Inc")
                .setBillingProvider(" 1234567893 ")
                .build())
        .setPatientToken("00ff")
        .setMilestone(milestone)
        .build();
  }
}
