package io.throughline.local.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.events.Topic;
import io.throughline.local.Endpoints;
import io.throughline.local.Installation;
import io.throughline.local.Progress;
import io.throughline.local.bench.BenchBroker;
import io.throughline.local.kafka.Committed;
import io.throughline.local.published.Publication;
import io.throughline.transaction.policy.Policy;
import io.throughline.transaction.policy.PolicyRecords;
import io.throughline.wire.governance.SchemaGovernance;
import io.throughline.wire.governance.TopicGovernance;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The life of policies on one broker, a chapter a test. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublishedPoliciesIT {
  private static final URI NOWHERE = URI.create("http://127.0.0.1:1");
  private static final URI REGISTRY = URI.create("mock://published-policies");
  private static final Instant NOW = Instant.parse("2026-03-05T10:00:00Z");
  private static final String CLINIC =
      """
      version: clinic-1
      timeZone: America/Chicago
      lateReversalDays: 60
      settlingHours: 48
      shrinkAfterDays: 30
      expireAfterDays: 400
      deadlines:
        - {rule: posting-overdue, within: 2, unit: days}
      """;

  private static BenchBroker broker;
  private static PublishedPolicies policies;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    SchemaGovernance.connect(REGISTRY.toString()).register(Topic.REFERENCE);
    broker = BenchBroker.start(Installation.containing(Path.of("")), Progress.SILENT);
    policies =
        new PublishedPolicies(
            new Endpoints(broker.address(), REGISTRY, NOWHERE, NOWHERE, NOWHERE, NOWHERE),
            () -> NOW);
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @Test
  @Order(1)
  void withoutTheTopicTheRemedyIsTold() {
    assertThatThrownBy(() -> policies.inForce())
        .isInstanceOf(IOException.class)
        .hasMessageContaining(Topic.REFERENCE.topicName());
    try (TopicGovernance topics = TopicGovernance.connect(broker.address(), 2, 1)) {
      topics.apply(Topic.REFERENCE);
    }
    assertThatThrownBy(() -> policies.inForce()).hasMessageContaining("No policy is in force");
  }

  @Test
  @Order(2)
  void theStandardIsPutInForceOnce() throws IOException {
    assertThat(policies.ensureStandard()).isEqualTo("standard-1");
    assertThat(policies.ensureStandard()).isEqualTo("standard-1");

    assertThat(records()).isEqualTo(2);
    assertThat(PolicyRecords.inForce(policies.inForce())).contains(Policy.standard());
    assertThat(policies.inForce().getPublishedAt()).isEqualTo(NOW);
  }

  @Test
  @Order(3)
  void aPolicyReplacesTheOneInForceAndSaysWhatChanges() throws IOException {
    Publication<Policy> publication = policies.publish(file(CLINIC));

    assertThat(publication.at()).contains(NOW);
    assertThat(publication.before()).contains(Policy.standard());
    assertThat(PublishedPolicies.lines(publication))
        .contains(
            "Published policy clinic-1; it is in force from now on",
            "standard-1 was in force before; what has changed:",
            "  settlingHours: 48, was 24");
    assertThat(PolicyRecords.inForce(policies.inForce())).contains(publication.value());
    assertThat(policies.ensureStandard()).isEqualTo("clinic-1");
  }

  @Test
  @Order(4)
  void thePolicyInForceIsNotPublishedAgain() throws IOException {
    long before = records();

    Publication<Policy> publication = policies.publish(file("# the same\n" + CLINIC));

    assertThat(publication.at()).isEqualTo(Optional.empty());
    assertThat(PublishedPolicies.lines(publication))
        .containsExactly("Policy clinic-1 is in force already");
    assertThat(records()).isEqualTo(before);
  }

  @Test
  @Order(5)
  void aVersionMeansOneThing() throws IOException {
    long before = records();

    assertThatThrownBy(() -> policies.publish(file(CLINIC.replace("48", "47"))))
        .isInstanceOf(PolicyFileException.class)
        .hasMessageContaining(
            "my.yaml:1:10: version is 'clinic-1', which was published on 2026-03-05T10:00:00Z with"
                + " other content (settlingHours: 47, was 48); expected a version of its own");
    policies.publish(file(CLINIC.replace("clinic-1", "clinic-2")));
    assertThatThrownBy(() -> policies.publish(file(CLINIC.replace("48", "47"))))
        .as("also when it is in force no more")
        .isInstanceOf(PolicyFileException.class);
    assertThat(records()).isEqualTo(before + 2);
  }

  @Test
  @Order(6)
  void anOlderVersionIsFoundAndCanComeBack() throws IOException {
    assertThat(PolicyRecords.policy(policies.version("standard-1"))).isEqualTo(Policy.standard());
    assertThatThrownBy(() -> policies.version("clinic-9"))
        .hasMessageContaining("'clinic-9' was never published")
        .hasMessageContaining("expected one of clinic-1, clinic-2, standard-1");

    assertThat(policies.publish(file(CLINIC)).before()).map(Policy::version).contains("clinic-2");
    assertThat(policies.inForce().getVersion()).isEqualTo("clinic-1");
  }

  private static PolicyFile file(String yaml) {
    return PolicyFile.of("my.yaml", yaml);
  }

  private static long records() throws IOException {
    return Committed.to(Topic.REFERENCE, broker.address()).size();
  }
}
