package io.throughline.proof;

import static org.awaitility.Awaitility.await;

import io.throughline.events.RevenueEvent;
import io.throughline.events.Topic;
import io.throughline.ingest.outgoing.Outbox;
import io.throughline.local.Endpoints;
import io.throughline.local.policy.PolicyFile;
import io.throughline.local.policy.PublishedPolicies;
import io.throughline.local.reference.PublishedReference;
import io.throughline.local.reference.ReferenceDirectory;
import io.throughline.local.simulate.EventProducer;
import io.throughline.wire.SchemaSource;
import io.throughline.wire.governance.SchemaGovernance;
import io.throughline.wire.governance.TopicGovernance;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** The topics that the revenue job reads and writes, on a broker that holds nothing else. */
final class Topics implements AutoCloseable {
  /** Of a registry inside this JVM, which the job's tasks share. */
  static final String REGISTRY = "mock://proof";

  private static final int PARTITIONS = 3;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final URI NOWHERE = URI.create("http://127.0.0.1:1");
  private static final Topic[] ALL = {
    Topic.BILLING,
    Topic.CLAIMS,
    Topic.ERP,
    Topic.REFERENCE,
    Topic.TRANSACTIONS,
    Topic.FINDINGS,
    Topic.LINEAGE,
    Topic.POSTINGS,
    Topic.EXCEPTIONS,
    Topic.DECISIONS,
    Topic.DECISIONS_DEAD_LETTERS,
    Topic.BILLING_DEAD_LETTERS,
    Topic.CLAIMS_DEAD_LETTERS,
    Topic.ERP_DEAD_LETTERS
  };

  private final String bootstrapServers;
  private final Admin admin;

  Topics(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
    this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    SchemaGovernance.connect(REGISTRY)
        .register(
            Topic.BILLING,
            Topic.CLAIMS,
            Topic.ERP,
            Topic.RECEIPTS,
            Topic.REFERENCE,
            Topic.TRANSACTIONS,
            Topic.FINDINGS,
            Topic.LINEAGE,
            Topic.POSTINGS,
            Topic.EXCEPTIONS,
            Topic.DECISIONS);
  }

  /** Makes them empty. */
  void empty() throws Exception {
    List<String> names = Arrays.stream(ALL).map(Topic::topicName).toList();
    List<String> here = admin.listTopics().names().get().stream().filter(names::contains).toList();
    admin.deleteTopics(here).all().get();
    await()
        .atMost(PATIENCE)
        .until(() -> admin.listTopics().names().get().stream().noneMatch(names::contains));
    new TopicGovernance(admin, PARTITIONS, 1).apply(ALL);
  }

  void publish(Path policy) throws IOException {
    new PublishedPolicies(endpoints(), InstantSource.system()).publish(PolicyFile.read(policy));
  }

  /** Master data of a directory. */
  void publishReference(Path directory) throws IOException {
    new PublishedReference(endpoints(), InstantSource.system())
        .publish(ReferenceDirectory.read(directory));
  }

  private Endpoints endpoints() {
    return new Endpoints(
        bootstrapServers, URI.create(REGISTRY), NOWHERE, NOWHERE, NOWHERE, NOWHERE);
  }

  void write(List<RevenueEvent> events) throws IOException {
    try (SchemaSource schemas = SchemaSource.connect(REGISTRY);
        Outbox outbox = new Outbox(schemas);
        EventProducer producer = EventProducer.connect(bootstrapServers, "lz4")) {
      events.forEach(event -> producer.accept(outbox.of(event)));
      producer.flush();
    }
  }

  /** Waits until a checkpoint of a job is complete that has all events. */
  void awaitRead(String group) {
    await().atMost(PATIENCE).until(() -> read(group).equals(ends()));
  }

  private Map<TopicPartition, Long> read(String group) throws Exception {
    Map<TopicPartition, Long> offsets = new HashMap<>();
    admin
        .listConsumerGroupOffsets(group)
        .partitionsToOffsetAndMetadata()
        .get()
        .forEach((partition, offset) -> offsets.put(partition, offset.offset()));
    return offsets;
  }

  private Map<TopicPartition, Long> ends() throws Exception {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    for (Topic topic : List.of(Topic.BILLING, Topic.CLAIMS, Topic.ERP)) {
      for (int partition = 0; partition < PARTITIONS; partition++) {
        asked.put(new TopicPartition(topic.topicName(), partition), OffsetSpec.latest());
      }
    }
    Map<TopicPartition, Long> ends = new HashMap<>();
    admin
        .listOffsets(asked)
        .all()
        .get()
        .forEach((partition, end) -> ends.put(partition, end.offset()));
    ends.values().removeIf(end -> end == 0);
    return ends;
  }

  @Override
  public void close() {
    admin.close();
  }
}
