package io.throughline.exceptions.stream;

import static io.throughline.exceptions.cases.Cases.BALANCE;
import static io.throughline.exceptions.cases.Cases.CLAIM;
import static io.throughline.exceptions.cases.Cases.LIMIT;
import static io.throughline.exceptions.cases.Cases.NOW;
import static io.throughline.exceptions.cases.Cases.PAYER;
import static io.throughline.exceptions.cases.Cases.SCHEDULE;
import static io.throughline.exceptions.cases.Cases.approval;
import static io.throughline.exceptions.cases.Cases.next;
import static io.throughline.exceptions.cases.Cases.refused;
import static io.throughline.exceptions.cases.Cases.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.decision.DecisionSigner;
import io.throughline.decision.SigningKey;
import io.throughline.decision.trail.TrailVerifier;
import io.throughline.events.CaseAuditEntry;
import io.throughline.events.CaseResolution;
import io.throughline.events.CaseState;
import io.throughline.events.CaseStep;
import io.throughline.events.DecisionAction;
import io.throughline.events.ExceptionCase;
import io.throughline.events.ExceptionDecision;
import io.throughline.events.ExceptionStatus;
import io.throughline.events.PostingException;
import io.throughline.events.Topic;
import io.throughline.exceptions.cases.Step;
import io.throughline.exceptions.metrics.CaseMetrics;
import io.throughline.wire.AvroDeserializer;
import io.throughline.wire.AvroSerializer;
import io.throughline.wire.DeadLetterHeaders;
import io.throughline.wire.SchemaSource;
import io.throughline.wire.governance.SchemaGovernance;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javax.crypto.SecretKey;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the topology says to what it is told, in topics alone. */
class CasesTopologyTest {
  private static final String REGISTRY = "mock://cases-topology";
  private static final SecretKey KEY = SigningKey.of(new byte[32]);
  private static final DecisionSigner DOOR = DecisionSigner.ofRequests(KEY);
  private static final DecisionSigner SIGNER = DecisionSigner.ofDecisions(KEY);

  @TempDir private Path folder;
  private final CaseMetrics metrics = new CaseMetrics();
  private Instant now = NOW;
  private SchemaSource schemas;
  private TopologyTestDriver driver;
  private TestInputTopic<byte[], byte[]> exceptions;
  private TestInputTopic<byte[], byte[]> requests;

  @BeforeEach
  void start() throws Exception {
    try (SchemaGovernance governance = SchemaGovernance.connect(REGISTRY)) {
      governance.register(Topic.values());
    }
    schemas = SchemaSource.connect(REGISTRY);
    Properties settings =
        new StreamsSettings("nowhere:1", "127.0.0.1:1", folder, 1, 0).properties();
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
    driver =
        new TopologyTestDriver(
            CasesTopology.of(new Workshop(schemas, KEY, SCHEDULE, metrics, () -> now)),
            settings,
            NOW);
    exceptions = input(Topic.EXCEPTIONS);
    requests = input(Topic.DECISION_REQUESTS);
  }

  private TestInputTopic<byte[], byte[]> input(Topic topic) {
    return driver.createInputTopic(
        topic.topicName(), new ByteArraySerializer(), new ByteArraySerializer());
  }

  @AfterEach
  void stop() throws Exception {
    driver.close();
    schemas.close();
  }

  private void tell(PostingException exception) {
    exceptions.pipeInput(utf8(exception.getExceptionId()), bytes(Topic.EXCEPTIONS, exception));
  }

  private void ask(ExceptionDecision request) {
    askUnsigned(DOOR.sign(request));
  }

  private void askUnsigned(ExceptionDecision request) {
    requests.pipeInput(utf8(request.getExceptionId()), bytes(Topic.DECISION_REQUESTS, request));
  }

  private <T extends SpecificRecord> byte[] bytes(Topic topic, T record) {
    return new AvroSerializer<T>(schemas).serialize(topic.topicName(), record);
  }

  private <T extends SpecificRecord> List<T> said(Topic topic, Class<T> type) {
    return driver
        .createOutputTopic(
            topic.topicName(), new StringDeserializer(), new AvroDeserializer<>(schemas, type))
        .readValuesToList();
  }

  private List<ExceptionDecision> decisions() {
    return said(Topic.DECISIONS, ExceptionDecision.class);
  }

  private ExceptionCase latest() {
    return said(Topic.CASES, ExceptionCase.class).getLast();
  }

  private List<CaseStep> steps() {
    return said(Topic.CASE_AUDIT, CaseAuditEntry.class).stream()
        .map(CaseAuditEntry::getStep)
        .toList();
  }

  private List<TestRecord<byte[], byte[]>> letters(Topic topic) {
    return driver
        .createOutputTopic(
            topic.topicName(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
        .readRecordsToList();
  }

  private void pass(Duration time) {
    now = now.plus(time);
    driver.advanceWallClockTime(time);
  }

  @Test
  void aCaseGoesFromRefusalToPosting() {
    PostingException refused = refused("e", 500, BALANCE);
    tell(refused);
    ask(approval("e", "anna", "approver"));
    assertThat(latest().getState()).isEqualTo(CaseState.APPROVED);
    PostingException posted = next(refused, ExceptionStatus.POSTED);
    posted.setPostingId("p-1");
    tell(posted);

    ExceptionCase over = latest();
    assertThat(over.getState()).isEqualTo(CaseState.RESOLVED);
    assertThat(over.getResolution()).isEqualTo(CaseResolution.POSTED);
    List<ExceptionDecision> made = decisions();
    assertThat(made).hasSize(1);
    assertThat(SIGNER.isSigned(made.getFirst())).isTrue();
    assertThat(steps()).containsExactly(CaseStep.OPENED, CaseStep.APPROVED, CaseStep.POSTED);
  }

  @Test
  void aSecondPersonIsNamedUnderTheSignature() {
    tell(refused("e", LIMIT + 1, BALANCE));
    ask(approval("e", "anna", "approver"));
    assertThat(decisions()).isEmpty();
    ask(approval("e", "amos", "approver"));

    ExceptionDecision made = decisions().getFirst();
    assertThat(made.getBy()).isEqualTo("amos");
    assertThat(made.getProposedBy()).isEqualTo("anna");
    assertThat(SIGNER.isSigned(made)).isTrue();
  }

  @Test
  void anApprovalThatDidNotLeadToAPostingIsOpenAgain() {
    PostingException refused = refused("e", 500, BALANCE);
    tell(refused);
    ask(approval("e", "anna", "approver"));
    tell(next(refused, ExceptionStatus.OPEN, PAYER));

    assertThat(latest().getState()).isEqualTo(CaseState.OPEN);
    assertThat(steps()).containsExactly(CaseStep.OPENED, CaseStep.APPROVED, CaseStep.REOPENED);
  }

  @Test
  void aNewRevisionEndsAProposal() {
    PostingException refused = refused("e", LIMIT + 1, BALANCE);
    tell(refused);
    ask(approval("e", "anna", "approver"));
    tell(next(refused, ExceptionStatus.OPEN, BALANCE));
    ExceptionDecision second = approval("e", "amos", "approver");
    second.setExceptionRevision(2);
    ask(second);

    assertThat(decisions()).isEmpty();
    assertThat(latest().getProposal().getBy()).isEqualTo("amos");
  }

  @Test
  void theSameAgainChangesNothing() {
    PostingException refused = refused("e", 500, BALANCE);
    ExceptionDecision approval = approval("e", "anna", "approver");
    tell(refused);
    ask(approval);
    assertThat(steps()).hasSize(2);
    assertThat(decisions()).hasSize(1);
    said(Topic.CASES, ExceptionCase.class);

    tell(refused);
    ask(approval);
    approval.setReason("another");
    ask(approval);

    assertThat(steps()).isEmpty();
    assertThat(decisions()).isEmpty();
    assertThat(said(Topic.CASES, ExceptionCase.class)).isEmpty();
  }

  @Test
  void anAssignmentIsNoBusinessOfTheRevenueJob() {
    tell(refused("e", 500, BALANCE));
    ExceptionDecision request = request("e", DecisionAction.ASSIGN, "otto", "operator");
    request.setAssignee("olga");
    ask(request);

    ExceptionCase assigned = latest();
    assertThat(assigned.getState()).isEqualTo(CaseState.ASSIGNED);
    assertThat(assigned.getAssignee()).isEqualTo("olga");
    assertThat(decisions()).isEmpty();
  }

  @Test
  void whatHealsIsTriedAgainUpToTheLimitAndThenLeftToPeople() {
    tell(refused("e", 500, CLAIM));
    ExceptionCase waiting = latest();
    assertThat(waiting.getState()).isEqualTo(CaseState.WAITING);
    Duration pause = Duration.between(NOW, waiting.getNextRetryAt());
    assertThat(pause).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(60));

    pass(pause.minusMillis(1));
    assertThat(decisions()).as("not before its time").isEmpty();
    List<ExceptionDecision> tries = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      pass(Duration.ofSeconds(10));
      tries.addAll(decisions());
    }

    assertThat(tries).hasSize(SCHEDULE.limit());
    assertThat(tries).extracting(ExceptionDecision::getBy).containsOnly(Step.RETRY);
    assertThat(tries).extracting(ExceptionDecision::getAction).containsOnly(DecisionAction.RETRY);
    assertThat(tries).extracting(ExceptionDecision::getDecisionId).doesNotHaveDuplicates();
    assertThat(tries).allMatch(SIGNER::isSigned);
    ExceptionCase left = latest();
    assertThat(left.getState()).isEqualTo(CaseState.OPEN);
    assertThat(left.getRetries()).isEqualTo(SCHEDULE.limit());
    assertThat(left.getNextRetryAt()).isNull();
    assertThat(steps())
        .containsExactly(
            CaseStep.OPENED,
            CaseStep.RETRIED,
            CaseStep.RETRIED,
            CaseStep.RETRIED,
            CaseStep.GAVE_UP);
    assertThat(metrics.text()).contains("throughline_exceptions_retries_total 3.0");
  }

  @Test
  void aTryIsNotForgottenWhenItsMillisecondBegins() {
    now = NOW.plusNanos(700_000);
    tell(refused("e", 500, CLAIM));
    Instant due = latest().getNextRetryAt();
    now = due.minusNanos(300_000);
    driver.advanceWallClockTime(Duration.ofSeconds(1));
    assertThat(decisions()).isEmpty();
    now = due.plusMillis(1);
    driver.advanceWallClockTime(Duration.ofSeconds(1));

    assertThat(decisions()).hasSize(1);
  }

  @Test
  void whatIsOverIsNotTriedAgain() {
    PostingException refused = refused("e", 500, CLAIM);
    tell(refused);
    tell(next(refused, ExceptionStatus.WITHDRAWN));
    assertThat(latest().getResolution()).isEqualTo(CaseResolution.WITHDRAWN);
    pass(Duration.ofDays(1));

    assertThat(decisions()).isEmpty();
  }

  @Test
  void aPersonsApprovalEndsTheTries() {
    tell(refused("e", 500, BALANCE));
    tell(next(refused("e", 500, BALANCE), ExceptionStatus.OPEN, CLAIM));
    ExceptionDecision waiver = request("e", DecisionAction.WAIVE, "anna", "approver");
    waiver.setExceptionRevision(2);
    waiver.setReason("returned");
    ask(waiver);
    assertThat(decisions()).hasSize(1);
    pass(Duration.ofDays(1));

    assertThat(decisions()).isEmpty();
    assertThat(latest().getState()).isEqualTo(CaseState.WAIVED);
  }

  @Test
  void whatNobodyTrustedHasSignedIsADeadLetter() {
    tell(refused("e", 500, BALANCE));
    askUnsigned(approval("e", "anna", "approver"));
    ExceptionDecision raised = DOOR.sign(approval("e", "otto", "operator"));
    raised.setRole("approver");
    askUnsigned(raised);
    askUnsigned(SIGNER.sign(approval("e", "anna", "approver")));
    ask(approval("stranger", "anna", "approver"));

    assertThat(decisions()).isEmpty();
    assertThat(steps()).containsExactly(CaseStep.OPENED);
    assertThat(letters(Topic.DECISIONS_DEAD_LETTERS))
        .extracting(letter -> header(letter, DeadLetterHeaders.REASON))
        .containsExactly("not-signed", "not-signed", "not-signed", "unknown-case");
  }

  @Test
  void whatCannotBeTakenIsKeptAsItCameAndTheNextIsTaken() {
    exceptions.pipeInput(utf8("a"), utf8("nonsense"));
    exceptions.pipeInput(new TestRecord<>(null, null, NOW));
    exceptions.pipeInput(utf8("other"), bytes(Topic.EXCEPTIONS, refused("e", 1, BALANCE)));
    PostingException unknown = next(refused("e", 1, BALANCE), ExceptionStatus.UNKNOWN);
    tell(unknown);
    tell(refused("e", 1, BALANCE));

    List<TestRecord<byte[], byte[]>> letters = letters(Topic.EXCEPTIONS_DEAD_LETTERS);
    assertThat(letters)
        .extracting(letter -> header(letter, DeadLetterHeaders.REASON))
        .containsExactly("not-framed", "empty-value", "key-mismatch", "unknown-status");
    assertThat(letters.getFirst().key()).isEqualTo(utf8("a"));
    assertThat(letters.getFirst().value()).isEqualTo(utf8("nonsense"));
    assertThat(header(letters.getFirst(), DeadLetterHeaders.TOPIC))
        .isEqualTo("revenue.exceptions.v1");
    assertThat(header(letters.getLast(), DeadLetterHeaders.OFFSET)).isEqualTo("3");
    assertThat(latest().getState()).isEqualTo(CaseState.OPEN);
    assertThat(metrics.text())
        .contains(
            "throughline_exceptions_dead_letters_total{topic=\"dlq.revenue.exceptions.v1\",reason=\"not-framed\",} 1.0");
  }

  @Test
  void aRefusedDecisionIsAStepAndChangesNothingElse() {
    tell(refused("e", 500, BALANCE));
    ExceptionDecision stale = approval("e", "anna", "approver");
    stale.setExceptionRevision(9);
    ask(stale);

    assertThat(decisions()).isEmpty();
    assertThat(latest().getState()).isEqualTo(CaseState.OPEN);
    assertThat(steps()).containsExactly(CaseStep.OPENED, CaseStep.REFUSED);
    assertThat(metrics.text()).contains("{action=\"approve\",outcome=\"stale\",} 1.0");
  }

  @Test
  void trailsAreWhole() {
    for (String id : List.of("e", "f")) {
      PostingException refused = refused(id, LIMIT + 1, BALANCE);
      tell(refused);
      ask(approval(id, "anna", "approver"));
      ask(approval(id, "anna", "approver"));
      ask(approval(id, "amos", "approver"));
      tell(next(refused, ExceptionStatus.WAIVED));
    }
    TrailVerifier verifier = new TrailVerifier();
    long offset = 0;
    for (CaseAuditEntry entry : said(Topic.CASE_AUDIT, CaseAuditEntry.class)) {
      verifier.next(0, offset++, entry.getCaseId(), entry);
    }
    for (ExceptionCase known : said(Topic.CASES, ExceptionCase.class)) {
      if (known.getState() == CaseState.WAIVED) {
        verifier.endsAt(known.getCaseId(), known.getAuditSequence(), known.getAuditHash());
      }
    }

    assertThat(verifier.entries()).isEqualTo(10);
    assertThat(verifier.faults()).isEmpty();
  }

  private static String header(TestRecord<byte[], byte[]> letter, String name) {
    return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
