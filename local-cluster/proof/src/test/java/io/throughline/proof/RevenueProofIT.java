package io.throughline.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.throughline.audit.Audit;
import io.throughline.audit.AuditReport;
import io.throughline.audit.source.KafkaTopics;
import io.throughline.events.ClaimSubmitted;
import io.throughline.events.FindingState;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Topic;
import io.throughline.events.TopicNames;
import io.throughline.proof.FlinkCluster.Ground;
import io.throughline.revenue.EventClock;
import io.throughline.simulator.check.TruthReport;
import io.throughline.transaction.Facts;
import io.throughline.transaction.policy.Policy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.flink.core.execution.JobClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the revenue job publishes of histories with every fault is what the audit works out and what
 * truth says, whatever the order of arrival, with a task manager killed on the way, and a savepoint
 * restored at another parallelism.
 */
@Execution(ExecutionMode.CONCURRENT)
class RevenueProofIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String GROUP = "proof";
  private static final int BEFORE = 2;
  private static final int AFTER = 3;

  /** A deadline in hours, and how soon after the start of a test it passes. */
  private static final Duration WAITING = Duration.ofHours(48);

  private static final Duration AHEAD = Duration.ofSeconds(8);

  private static final int LANES = 2;

  private static Lanes lanes;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws Exception {
    lanes = new Lanes(LANES);
  }

  @AfterAll
  static void stop() throws Exception {
    lanes.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void publishedIsWhatAuditAndTruthSay(long seed) throws Exception {
    lanes.drive(lane -> publishedIsWhatAuditAndTruthSay(seed, lane));
  }

  private void publishedIsWhatAuditAndTruthSay(long seed, Lane lane) throws Exception {
    Topics topics = lane.topics();
    FlinkCluster flink = lane.flink();
    SimulatedClinic clinic = SimulatedClinic.tell(folder.resolve("history"), seed);
    List<RevenueEvent> arrivals = clinic.arrivals();
    Instant clock = latest(arrivals);
    Ground ground = new Ground(seed % 2 == 0 ? "hashmap" : "rocksdb", folder.resolve("state"));
    topics.empty();
    topics.publish(clinic.policy());
    topics.publishReference(clinic.reference());
    int third = arrivals.size() / 3;

    topics.write(arrivals.subList(0, third));
    JobClient job =
        flink.start(ground, arguments(lane, group(seed), BEFORE, EventClock.Silence.EVENTS));
    awaitPublished(lane, 1);
    flink.killTaskManager();
    topics.write(arrivals.subList(third, 2 * third));
    awaitPublished(lane, lane.committed(Topic.TRANSACTIONS) + 1);
    String savepoint = FlinkCluster.suspend(job, ground);
    topics.write(arrivals.subList(2 * third, arrivals.size()));
    JobClient restored =
        flink.start(
            ground, arguments(lane, group(seed), AFTER, EventClock.Silence.EVENTS), savepoint);
    topics.awaitRead(group(seed));
    flink.awaitClock(restored, clock, AFTER);
    FlinkCluster.finish(restored, ground);

    RecordsRead records = new RecordsRead();
    new KafkaTopics(
            lane.address(), Topics.REGISTRY, TopicNames.LIVE, group(seed), PATIENCE, line -> {})
        .read(records);
    AuditReport audit =
        Audit.of(records.events, records.published, Files.readString(clinic.policy()), clock);
    TruthReport truth = clinic.truth().compare(records.latest(), clock);
    assertThat(records.events).hasSameSizeAs(arrivals);
    assertThat(audit.isEmpty()).isFalse();
    assertThat(audit.differences()).as(audit.toString()).isEmpty();
    assertThat(audit.isEqual()).isTrue();
    assertThat(audit.money())
        .filteredOn(sum -> sum.kind().equals("LEDGER"))
        .extracting(sum -> sum.published().signum())
        .contains(1, -1);
    assertThat(truth.rules()).isNotEmpty();
    assertThat(truth.differences()).as(truth.toString()).isEmpty();
  }

  @Test
  void deadlineThatPassesInSilenceIsFound() throws Exception {
    lanes.drive(this::deadlineThatPassesInSilenceIsFound);
  }

  private void deadlineThatPassesInSilenceIsFound(Lane lane) throws Exception {
    Topics topics = lane.topics();
    FlinkCluster flink = lane.flink();
    RevenueEvent submission =
        SimulatedClinic.tell(folder.resolve("history"), 1).arrivals().stream()
            .filter(event -> event.getMilestone() instanceof ClaimSubmitted)
            .findFirst()
            .orElseThrow();
    Instant deadline = Instant.now().plus(AHEAD).truncatedTo(ChronoUnit.MILLIS);
    submission.setOccurredAt(deadline.minus(WAITING));
    Ground ground = new Ground("hashmap", folder.resolve("state"));
    topics.empty();
    topics.publish(
        Files.writeString(
            folder.resolve("policy.json"),
            Policy.standard()
                .json()
                .replace("standard-1", "silence")
                .replaceFirst(
                    "\"within\":2,\"unit\":\"business-days\"",
                    "\"within\":%d,\"unit\":\"hours\"".formatted(WAITING.toHours()))));
    topics.write(List.of(submission));

    JobClient job =
        flink.start(ground, arguments(lane, "silence", BEFORE, EventClock.Silence.WALL));
    await().atMost(PATIENCE).until(() -> lane.committed(Topic.FINDINGS) > 0);
    topics.awaitRead("silence");
    FlinkCluster.finish(job, ground);

    RecordsRead records = new RecordsRead();
    new KafkaTopics(
            lane.address(), Topics.REGISTRY, TopicNames.LIVE, "silence", PATIENCE, line -> {})
        .read(records);
    List<FindingState> findings = records.all(FindingState.class);
    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().getRule()).isEqualTo("acknowledgement-overdue");
    assertThat(findings.getFirst().getSubject()).isEqualTo(submission.getEventId());
    assertThat(findings.getFirst().getRaisedAt()).isEqualTo(deadline);
  }

  /** Events of no transaction do not move the clock. */
  private static Instant latest(List<RevenueEvent> events) {
    return events.stream()
        .filter(event -> Facts.from(event).isPresent())
        .map(RevenueEvent::getOccurredAt)
        .max(Instant::compareTo)
        .orElseThrow()
        .truncatedTo(ChronoUnit.MILLIS);
  }

  private static String group(long seed) {
    return GROUP + "-" + seed;
  }

  private static List<String> arguments(
      Lane lane, String group, int parallelism, EventClock.Silence silence) {
    return List.of(
        "--bootstrap-servers",
        lane.address(),
        "--schema-registry",
        Topics.REGISTRY,
        "--group-id",
        group,
        "--parallelism",
        Integer.toString(parallelism),
        "--clock",
        silence.name(),
        "--idle-after",
        "1");
  }

  private static void awaitPublished(Lane lane, int least) {
    await().atMost(PATIENCE).until(() -> lane.committed(Topic.TRANSACTIONS) >= least);
  }
}
