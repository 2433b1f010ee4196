package io.throughline.local.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.events.ReferenceRecord;
import io.throughline.events.Topic;
import io.throughline.local.Endpoints;
import io.throughline.local.Installation;
import io.throughline.local.Progress;
import io.throughline.local.bench.BenchBroker;
import io.throughline.local.kafka.Committed;
import io.throughline.local.policy.PublishedPolicies;
import io.throughline.reference.ReferenceRecords;
import io.throughline.wire.governance.SchemaGovernance;
import io.throughline.wire.governance.TopicGovernance;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The life of master data on one broker, a chapter a test. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublishedReferenceIT {
  private static final URI NOWHERE = URI.create("http://127.0.0.1:1");
  private static final URI REGISTRY = URI.create("mock://published-reference");
  private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");

  @TempDir private Path folder;

  private static BenchBroker broker;
  private static Endpoints cluster;
  private static PublishedReference known;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    SchemaGovernance.connect(REGISTRY.toString()).register(Topic.REFERENCE);
    broker = BenchBroker.start(Installation.containing(Path.of("")), Progress.SILENT);
    try (TopicGovernance topics = TopicGovernance.connect(broker.address(), 2, 1)) {
      topics.apply(Topic.REFERENCE);
    }
    cluster = new Endpoints(broker.address(), REGISTRY, NOWHERE, NOWHERE, NOWHERE, NOWHERE);
    known = new PublishedReference(cluster, () -> NOW);
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @Test
  @Order(1)
  void beforeAnythingIsPublishedTheRemedyIsTold() {
    assertThatThrownBy(() -> known.inForce())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("No master data is in force; 'throughline reference publish DIR'");
  }

  @Test
  @Order(2)
  void itIsPutInForceBesideThePolicyOfDeadlines() throws IOException {
    String deadlines = new PublishedPolicies(cluster, () -> NOW).ensureStandard();

    assertThat(known.publish(new Example(folder).read()))
        .containsExactly("Published master data example-1; it is in force from now on");
    ReferenceRecord record = known.inForce();
    assertThat(ReferenceRecords.inForce(record)).contains(ReferenceDirectory.read(folder).data());
    assertThat(record.getPublishedAt()).isEqualTo(NOW);
    assertThat(new PublishedPolicies(cluster, () -> NOW).inForce().getVersion())
        .isEqualTo(deadlines);
  }

  @Test
  @Order(3)
  void whatIsInForceIsNotPublishedAgain() throws IOException {
    long before = records();
    Example example =
        new Example(folder).with("payers.csv", "payer_id,name", "# the same\npayer_id,name");

    assertThat(known.publish(example.read()))
        .containsExactly("Master data example-1 is in force already");
    assertThat(known.ensure(example.read())).isEqualTo("example-1");
    assertThat(records()).isEqualTo(before);
  }

  @Test
  @Order(4)
  void aVersionMeansOneThing() throws IOException {
    Example example = new Example(folder).with("payers.csv", "Prairie State", "Prairie");
    long before = records();

    assertThatThrownBy(() -> known.publish(example.read()))
        .isInstanceOf(ReferenceFilesException.class)
        .hasMessageContaining(
            "posting.yaml:7: version is 'example-1', which was published on 2026-11-30T10:00:00Z"
                + " with other content (payers: 0 new, 1 changed, 0 no more, …); expected a version"
                + " of its own");
    assertThat(records()).isEqualTo(before);
  }

  @Test
  @Order(5)
  void anotherVersionSaysWhatChanges() throws IOException {
    Example example =
        new Example(folder)
            .with("posting.yaml", "example-1", "example-2")
            .with("posting.yaml", "waitMinutes: 15", "waitMinutes: 24")
            .with("posting.yaml", "severity: refuse", "severity: warn")
            .with("payers.csv", "FP101,Prairie State Assistance", "FP101,Prairie")
            .with("service-lines.csv", "23,", "24,");
    List<String> lines = known.publish(example.read());

    assertThat(lines)
        .containsExactly(
            "Published master data example-2; it is in force from now on",
            "example-1 was in force before; what has changed:",
            "  waitMinutes: 24, was 15",
            "  claim-balance: warn, overridable, was refuse, overridable",
            "  payers: 0 new, 1 changed, 0 no more",
            "  service-lines: 1 new, 0 changed, 1 no more",
            "  payers FP101 from 2024-01-01: name 'Prairie', was 'Prairie State Assistance'",
            "  service-lines 24 from 2024-01-01: new",
            "  service-lines 23 from 2024-01-01: no more");
    assertThat(ReferenceRecords.data(known.version("example-1")).version()).isEqualTo("example-1");
    assertThatThrownBy(() -> known.version("example-9"))
        .hasMessageContaining(
            "'example-9' was never published; expected one of example-1, example-2");
  }

  @Test
  @Order(6)
  void aSetAsLargeAsItMayBeIsPublishedAndItsLongListOfChangesIsCut() throws IOException {
    StringBuilder payers = new StringBuilder("payer_id,name,payer_class,valid_from\n");
    payers.append("FP100,Meridian Senior Care,medicare,2024-01-01\n");
    Random random = new Random(7);
    for (int i = 0; i < 40_000; i++) {
      String name = Long.toString(random.nextLong(Long.MAX_VALUE), 36);
      payers.append("P%05d,%s,commercial,2024-01-01\n".formatted(i, name));
    }
    Example example =
        new Example(folder)
            .with("posting.yaml", "example-1", "example-3")
            .written("payers.csv", payers.toString());

    List<String> lines = known.publish(example.read());

    assertThat(lines).hasSizeLessThan(60).last().asString().matches("  … and 39\\d+ rows more");
    assertThat(known.inForce().getContent()).hasSizeBetween(650_000, 700_000);
    assertThat(ReferenceRecords.inForce(known.inForce()))
        .contains(ReferenceDirectory.read(folder).data());
  }

  private static long records() throws IOException {
    return Committed.to(Topic.REFERENCE, broker.address()).size();
  }
}
