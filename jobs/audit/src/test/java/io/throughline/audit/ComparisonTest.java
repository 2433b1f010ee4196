package io.throughline.audit;

import static io.throughline.audit.Milestones.advised;
import static io.throughline.audit.Milestones.answered;
import static io.throughline.audit.Milestones.booked;
import static io.throughline.audit.Milestones.charged;
import static io.throughline.audit.Milestones.posted;
import static io.throughline.audit.Milestones.remitted;
import static io.throughline.audit.Milestones.settled;
import static io.throughline.audit.Milestones.submitted;
import static io.throughline.events.AcknowledgementOutcome.ACCEPTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.throughline.audit.AuditReport.PassedOver;
import io.throughline.audit.AuditReport.Total;
import io.throughline.audit.source.CollectedRecords;
import io.throughline.audit.source.Records;
import io.throughline.events.FindingState;
import io.throughline.events.FindingStatus;
import io.throughline.events.LineageEntry;
import io.throughline.events.LineageKind;
import io.throughline.events.NameUuid;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Stage;
import io.throughline.events.TransactionKind;
import io.throughline.events.TransactionState;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was published is tampered with; each tampering is found. */
class ComparisonTest {
  private static final Instant CLOCK = Moments.of("2026-06-01");
  private static final AuditOptions OPTIONS = AuditOptions.standard().asOf(CLOCK);

  private static final List<RevenueEvent> EVENTS =
      Stream.of(
              TestEvent.of("s", "2026-01-05", submitted(100)).claim("C1").place("file:///s", 7),
              TestEvent.of("k", "2026-01-06", answered(ACCEPTED)).claim("C1").payerNumber("N1"),
              TestEvent.of("r", "2026-02-16", remitted("1", 100, 60, "CO-45:40"))
                  .claim("CUT")
                  .payerNumber("N1"),
              TestEvent.of("c", "2026-01-05", charged(100)).account("A").claim("C1"),
              TestEvent.of("a", "2026-02-16", advised(60)).trace("T"),
              TestEvent.of("e", "2026-02-16", settled(60)).trace("T"),
              TestEvent.of("p", "2026-02-17", posted(60)).account("A").trace("T").batch("B"),
              TestEvent.of("j", "2026-02-17", booked(59)).batch("B").document("D"))
          .map(TestEvent::event)
          .toList();

  private Published published;

  @BeforeEach
  void publish() {
    try (Expected expected = Expected.of(OPTIONS, EVENTS)) {
      published = Published.of(expected);
    }
  }

  private AuditReport audit() {
    return audit(OPTIONS, new CollectedRecords(EVENTS, published.all()));
  }

  private static AuditReport audit(AuditOptions options, Records records) {
    try {
      return Audit.run(records, options);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatIsPublishedRightIsEqual() {
    AuditReport report = audit();

    assertThat(report.differences()).isEmpty();
    assertThat(report.isEqual()).isTrue();
    assertThat(report.totals())
        .containsExactly(
            new Total("transactions", 4, 4),
            new Total("postings", 0, 0),
            new Total("findings", 2, 2),
            new Total("facts", 9, 9));
    assertThat(report.money())
        .filteredOn(sum -> sum.kind().equals("CLAIM") && sum.what().equals("paid"))
        .extracting(sum -> sum.expected().longValue(), sum -> sum.published().longValue())
        .containsExactly(tuple(60L, 60L));
    assertThat(report.passedOver()).isEmpty();
  }

  @Test
  void theLatestRecordOfAKeyCounts() {
    TransactionState earlier = TransactionState.newBuilder(published.state("C1")).build();
    earlier.setPaid(1);
    published.states.addFirst(earlier);

    assertThat(audit().isEqual()).isTrue();
  }

  @Test
  void anotherAmountIsFoundWithItsEvidence() {
    published.state("C1").setPaid(61);

    AuditReport report = audit();

    assertThat(report.differences())
        .singleElement()
        .satisfies(
            difference -> {
              assertThat(difference.what()).isEqualTo("TRANSACTION");
              assertThat(difference.number()).isEqualTo("C1");
              assertThat(difference.field()).isEqualTo("paid");
              assertThat(difference.expected()).isEqualTo("60");
              assertThat(difference.published()).isEqualTo("61");
              assertThat(difference.evidence().getFirst())
                  .isEqualTo(new Difference.Evidence("s", "ClaimSubmitted", "file:///s", 7L));
            });
    assertThat(report.totals()).contains(new Total("transactions", 4, 3));
  }

  @Test
  void everyFieldIsLookedAt() {
    TransactionState claim = published.state("C1");
    claim.setStage(Stage.DENIED);
    claim.setSubmissionToRemittanceMillis(1L);
    claim.setParentId(null);
    claim.setFindings(List.of());
    TransactionState remittance = published.state("T");
    remittance.setSettledAmount(1L);
    remittance.setChildIds(List.of());
    published.state("B").setJournaledAt(null);
    published.state("A").setFactCount(9);

    assertThat(audit().differences())
        .extracting(Difference::number, Difference::field)
        .containsExactlyInAnyOrder(
            tuple("C1", "stage"),
            tuple("C1", "submissionToRemittanceMillis"),
            tuple("C1", "parentId"),
            tuple("C1", "findings"),
            tuple("T", "settledAmount"),
            tuple("T", "childIds"),
            tuple("B", "journaledAt"),
            tuple("A", "factCount"));
  }

  @Test
  void missingAndExtraTransactionsAreFound() {
    published.states.remove(published.state("A"));
    TransactionState extra = TransactionState.newBuilder(published.state("C1")).build();
    extra.setTransactionId(NameUuid.of("claim", "P", "C2").toString());
    extra.setNumber("C2");
    published.states.add(extra);

    assertThat(audit().differences())
        .extracting(
            Difference::number, Difference::field, Difference::expected, Difference::published)
        .containsExactlyInAnyOrder(
            tuple("A", "transaction", "POSTED", null),
            tuple("C2", "transaction", null, "REMITTED"));
  }

  @Test
  void aSupersededClaimMayBeSaidOrNot() {
    published.states.add(superseded("CUT"));

    AuditReport report = audit();

    assertThat(report.isEqual()).isTrue();
    assertThat(report.passedOver())
        .containsExactly(new PassedOver("transactions", "superseded", 1));
  }

  @Test
  void aClaimThatNoFactCanHaveLeftIsNotSuperseded() {
    published.states.add(superseded("ELSE"));

    assertThat(audit().differences()).extracting(Difference::number).containsExactly("ELSE");
  }

  private static TransactionState superseded(String number) {
    return TransactionState.newBuilder()
        .setTransactionId(NameUuid.of("claim", "P", number).toString())
        .setKind(TransactionKind.CLAIM)
        .setBillingProvider("P")
        .setClaimNumber(number)
        .setIssuer("P")
        .setNumber(number)
        .setStage(Stage.SUPERSEDED)
        .setCharge(0)
        .setPaid(0)
        .setAdjusted(0)
        .setPatientResponsibility(0)
        .setOutstanding(0)
        .setLastRecordedAt(CLOCK)
        .setFactCount(0)
        .setPolicyVersion("claim-2")
        .setFindings(List.of())
        .setFacts(List.of())
        .build();
  }

  @Test
  void missingAndExtraFindingsAreFound() {
    FindingState missing = published.finding("remittance-overdue");
    published.findings.remove(missing);
    FindingState extra = FindingState.newBuilder(missing).build();
    extra.setFindingId("0");
    published.findings.add(extra);
    FindingState withdrawn = FindingState.newBuilder(missing).build();
    withdrawn.setFindingId("1");
    withdrawn.setStatus(FindingStatus.WITHDRAWN);
    published.findings.add(withdrawn);

    assertThat(audit().differences())
        .extracting(Difference::finding, Difference::expected, Difference::published)
        .containsExactlyInAnyOrder(
            tuple(missing.getFindingId(), "RESOLVED", null), tuple("0", null, "RESOLVED"));
  }

  @Test
  void whatAFindingSaysIsLookedAt() {
    FindingState overdue = published.finding("remittance-overdue");
    overdue.setAmountAtRisk(1);
    overdue.setEndedBy("s");
    overdue.setRaisedAt(CLOCK);
    FindingState balance = published.finding("journal-balance");
    balance.setStatus(FindingStatus.WITHDRAWN);

    AuditReport report = audit();

    assertThat(report.differences())
        .extracting(Difference::rule, Difference::field)
        .containsExactlyInAnyOrder(
            tuple("remittance-overdue", "amountAtRisk"),
            tuple("remittance-overdue", "endedBy"),
            tuple("remittance-overdue", "raisedAt"),
            tuple("journal-balance", "status"));
    assertThat(report.differences())
        .filteredOn(difference -> difference.field().equals("amountAtRisk"))
        .flatExtracting(Difference::evidence)
        .extracting(Difference.Evidence::eventId)
        .containsExactly("k", "r");
  }

  @Test
  void aMovedFactIsFoundAtBothPlaces() {
    LineageEntry moved = LineageEntry.newBuilder(published.entry("r")).build();
    moved.setKind(LineageKind.FACT_MOVED);
    moved.setSequence(100);
    LineageEntry added = LineageEntry.newBuilder(published.entry("r")).build();
    added.setTransactionId(NameUuid.of("claim", "P", "CUT").toString());
    published.lineage.addAll(List.of(moved, added));

    assertThat(audit().differences())
        .extracting(Difference::what, Difference::expected, Difference::published)
        .containsExactlyInAnyOrder(tuple("FACT", "there", null), tuple("FACT", null, "there"));
  }

  @Test
  void aFindingThatWasJustDueMayBeMissing() {
    Instant due = Moments.of("2026-02-05");
    List<RevenueEvent> events = EVENTS.subList(0, 2);
    AuditOptions options = OPTIONS.asOf(due.plusSeconds(60));
    try (Expected expected = Expected.of(OPTIONS.asOf(due.minusSeconds(1)), events)) {
      published = Published.of(expected);
    }
    Records records = new CollectedRecords(events, published.all());

    AuditReport exact = audit(options, records);
    AuditReport tolerant = audit(options.tolerating(Duration.ofMinutes(2)), records);

    assertThat(exact.differences())
        .extracting(Difference::field)
        .containsExactlyInAnyOrder("finding", "findings");
    assertThat(tolerant.isEqual()).isTrue();
    assertThat(tolerant.passedOver()).containsExactly(new PassedOver("findings", "not yet due", 1));
  }

  @Test
  void whatEventsAfterTheCutTouchIsNotCompared() {
    Records cut =
        receiver -> {
          EVENTS.forEach(event -> receiver.event(event, false));
          receiver.event(
              TestEvent.of("r2", "2026-02-20", remitted("1", 100, 1)).claim("C1").event(), true);
          receiver.event(TestEvent.of("c2", "2026-02-20", charged(1)).account("A2").event(), true);
          published.states.forEach(receiver::state);
          published.findings.forEach(receiver::finding);
          published.lineage.forEach(receiver::lineage);
        };

    AuditReport report = audit(OPTIONS, cut);

    assertThat(report.differences()).isEmpty();
    // The claim, its account, and the account that came later.
    assertThat(report.passedOver()).contains(new PassedOver("transactions", "in motion", 3));
    assertThat(report.totals()).contains(new Total("transactions", 2, 2));
  }

  @Test
  void nothingPublishedIsNothingToCompare() {
    AuditReport report = audit(OPTIONS, new CollectedRecords(EVENTS, List.of()));

    assertThat(report.isEmpty()).isTrue();
  }

  @Test
  void theClockIsTheGreatestThatWasPublished() {
    published.findings.getFirst().setEndedAt(Moments.of("2029-06-01"));
    AuditReport report =
        audit(AuditOptions.standard(), new CollectedRecords(EVENTS, published.all()));

    assertThat(report.clock()).isEqualTo(Moments.of("2029-06-01"));
  }
}
