package io.throughline.local.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.throughline.events.IngestReceipt;
import io.throughline.events.ReasonCount;
import io.throughline.events.Topic;
import io.throughline.events.X12Tally;
import io.throughline.local.Progress;
import io.throughline.local.RunDirectory;
import io.throughline.wire.AvroEncoder;
import io.throughline.wire.SchemaSource;
import io.throughline.wire.governance.SchemaGovernance;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowingTest {
  private static final Deadline LONG = Deadline.in(Duration.ofMinutes(1));
  private static final Deadline OVER = Deadline.in(Duration.ZERO);

  private final MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");
  private final Map<String, String> indexed = new HashMap<>();
  private final RunDirectory run = new RunDirectory(Path.of("run"));
  private SchemaSource schemas;
  private Ledger ledger;
  private Following following;

  @BeforeEach
  void open() throws Exception {
    try (SchemaGovernance governance = new SchemaGovernance(registry, "a mock")) {
      governance.register(Topic.CLAIMS, Topic.RECEIPTS);
    }
    schemas = new SchemaSource(registry);
    List<TopicPartition> partitions = List.of(partition(Topic.CLAIMS), partition(Topic.RECEIPTS));
    consumer.assign(partitions);
    partitions.forEach(partition -> consumer.seek(partition, 0));
    FedFile file = new FedFile(Path.of("today.837"), "f1", new Tally(1, 0, 100, 0, 0));
    ledger = new Ledger(List.of(file), schemas);
    following = new Following(ledger, new Arrivals(consumer), ids -> indexed, run);
  }

  @Test
  void isThroughWhenTheReceiptTheEventsAndTheDocumentsAreThere() throws Exception {
    arrive(Topic.CLAIMS, Facts.claim("e1", "f1", "A", 100));
    arrive(Topic.RECEIPTS, receipt(1));
    indexed.put("e1", Facts.uri("f1"));
    following.untilThrough(LONG, Progress.SILENT);
    assertThat(ledger.accounts().getFirst().outcome().difference()).isEqualTo(Tally.NONE);
  }

  @Test
  void aFileWithoutReceiptIsNamedWithItsNameInTheInboxAndTheLogToLookAt() {
    assertThatThrownBy(() -> following.untilThrough(OVER, Progress.SILENT))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not through with 1 of 1 files")
        .hasMessageContaining("today.837 (f1 in the inbox): no receipt")
        .hasMessageContaining(run.log("taskmanager").toString());
  }

  @Test
  void factsThatCannotBeFoundAreCountedAndTheirTransactionsNamed() throws Exception {
    arrive(Topic.CLAIMS, Facts.claim("e1", "f1", "A", 100));
    arrive(Topic.RECEIPTS, receipt(1));
    for (ConsumerRecord<byte[], byte[]> record : new Arrivals(consumer).next(Duration.ZERO)) {
      ledger.book(record);
    }
    assertThatThrownBy(() -> following.untilThrough(OVER, Progress.SILENT))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("1 facts of the fed files are in Kafka but not in Elasticsearch")
        .hasMessageContaining(
            ledger.accounts().getFirst().facts().values().iterator().next().toString());
  }

  private static IngestReceipt receipt(long events) {
    return IngestReceipt.newBuilder()
        .setUri(Facts.uri("f1"))
        .setBytes(10)
        .setRecordedAt(Instant.EPOCH)
        .setInterchanges(1)
        .setTransactionSets(1)
        .setEvents(events)
        .setDeadLetters(0)
        .setInEvents(X12Tally.newBuilder().build())
        .setInDeadLetters(X12Tally.newBuilder().build())
        .setReasons(List.<ReasonCount>of())
        .build();
  }

  private <T extends SpecificRecord> void arrive(Topic topic, T value) {
    byte[] bytes = new AvroEncoder<T>(schemas, topic.subject(), value.getSchema()).encode(value);
    consumer.addRecord(new ConsumerRecord<>(topic.topicName(), 0, 0, null, bytes));
  }

  private static TopicPartition partition(Topic topic) {
    return new TopicPartition(topic.topicName(), 0);
  }
}
