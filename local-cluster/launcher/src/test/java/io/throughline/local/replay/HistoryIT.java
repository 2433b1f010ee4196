package io.throughline.local.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.events.Topic;
import io.throughline.events.TopicNames;
import io.throughline.local.Endpoints;
import io.throughline.local.Installation;
import io.throughline.local.Progress;
import io.throughline.local.bench.BenchBroker;
import io.throughline.local.config.ConfigException;
import io.throughline.local.kafka.Committed;
import io.throughline.local.kafka.Consumers;
import io.throughline.wire.governance.SchemaGovernance;
import io.throughline.wire.governance.TopicGovernance;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** History is copied from where it is told to begin, each record as it is. */
class HistoryIT {
  private static final String REGISTRY = "mock://history";
  private static final TopicNames NAMES = new TopicNames("again.");
  private static final Topic[] TOPICS = History.TOPICS.toArray(Topic[]::new);
  private static final URI NOWHERE = URI.create("http://127.0.0.1:1");
  private static final TopicPartition CLAIMS = new TopicPartition("revenue.claims.v1", 1);

  private static BenchBroker broker;
  private static TopicGovernance topics;
  private static Endpoints endpoints;

  @BeforeAll
  static void start() throws Exception {
    broker = BenchBroker.start(Installation.containing(Path.of("")), Progress.SILENT);
    endpoints =
        new Endpoints(broker.address(), URI.create(REGISTRY), NOWHERE, NOWHERE, NOWHERE, NOWHERE);
    SchemaGovernance.connect(REGISTRY)
        .register(Topic.BILLING, Topic.CLAIMS, Topic.ERP, Topic.RECEIPTS);
    topics = TopicGovernance.connect(broker.address(), 2, 1);
    topics.apply(TOPICS);
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.address()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (String each : List.of("first", "second", "third")) {
        long millis = 1_000L * each.length();
        producer.send(
            new ProducerRecord<>(
                CLAIMS.topic(), CLAIMS.partition(), millis, each.getBytes(UTF_8), bytes(each)));
      }
      producer.send(new ProducerRecord<>("revenue.erp.v1", 0, 9_000L, null, bytes("journal")));
    }
  }

  @AfterAll
  static void stop() throws Exception {
    topics.close();
    broker.close();
  }

  @BeforeEach
  void makeTopics() {
    topics.create(NAMES, TOPICS);
  }

  @AfterEach
  void deleteTopics() {
    topics.delete(NAMES, TOPICS);
  }

  @Test
  void fromTheBeginningAllIsCopied() throws Exception {
    Copied copied = copy(new Start.Beginning());

    assertThat(copied.records()).isEqualTo(4);
    assertThat(copied.undecodable()).isEqualTo(4);
    assertThat(copied.latest()).isEmpty();
    assertThat(contents())
        .extracting(record -> new String(record.value(), UTF_8))
        .containsExactlyInAnyOrder("first", "second", "third", "journal");
    assertThat(contents())
        .filteredOn(record -> record.topic().equals("again.revenue.claims.v1"))
        .allMatch(record -> record.partition() == 1)
        .extracting(ConsumerRecord::timestamp)
        .containsExactly(5_000L, 6_000L, 5_000L);
  }

  @Test
  void fromATimeWhatArrivedSinceIsCopied() throws Exception {
    copy(new Start.Time(Instant.ofEpochMilli(5_500)));

    assertThat(contents())
        .extracting(record -> new String(record.value(), UTF_8))
        .containsExactlyInAnyOrder("second", "third", "journal");
  }

  @Test
  void fromATimeAfterTheLastNothingIsCopied() throws Exception {
    assertThat(copy(new Start.Time(Instant.ofEpochMilli(9_001))).records()).isZero();
  }

  @Test
  void partitionsWithoutOffsetAreCopiedWhole() throws Exception {
    copy(new Start.Offsets(Map.of(CLAIMS, 2L)));

    assertThat(contents())
        .extracting(record -> new String(record.value(), UTF_8))
        .containsExactlyInAnyOrder("third", "journal");
  }

  @Test
  void offsetsBehindTheEndAreRefused() {
    assertThatThrownBy(() -> copy(new Start.Offsets(Map.of(CLAIMS, 4L))))
        .isInstanceOf(ConfigException.class)
        .hasMessage("--from revenue.claims.v1:1:4: this partition holds offsets 0 to 3");
  }

  @Test
  void partitionsThatAreNotThereAreRefused() {
    TopicPartition other = new TopicPartition("revenue.claims.v1", 2);
    assertThatThrownBy(() -> copy(new Start.Offsets(Map.of(other, 0L))))
        .isInstanceOf(ConfigException.class)
        .hasMessage("--from revenue.claims.v1:2:0: revenue.claims.v1 has the partitions 0 to 1");
  }

  private static Copied copy(Start start) throws Exception {
    try (ReplayedEvents target = new ReplayedEvents(endpoints, NAMES)) {
      return new LiveHistory(broker.address(), start).copyTo(target);
    }
  }

  private static List<ConsumerRecord<byte[], byte[]>> contents() throws Exception {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer = Consumers.connect(broker.address())) {
      List<TopicPartition> partitions = Consumers.assign(consumer, NAMES, TOPICS);
      consumer.seekToBeginning(partitions);
      Committed.read(consumer, consumer.endOffsets(partitions), records::add);
    }
    return records;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
