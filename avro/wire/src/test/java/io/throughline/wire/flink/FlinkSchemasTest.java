package io.throughline.wire.flink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.events.RevenueEvent;
import io.throughline.events.Topic;
import io.throughline.events.TopicNames;
import io.throughline.wire.DeadLetter;
import io.throughline.wire.DeadLetterHeaders;
import io.throughline.wire.Samples;
import io.throughline.wire.UndecodableException;
import io.throughline.wire.governance.SchemaGovernance;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacetProvider;
import org.apache.flink.util.InstantiationUtil;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FlinkSchemasTest {
  private static final String REGISTRY = "mock://flink-schemas";

  @BeforeEach
  void register() throws IOException {
    try (var governance = SchemaGovernance.connect(REGISTRY)) {
      governance.register(Topic.values());
    }
  }

  @Test
  void valueGoesThroughASinkAndASource() throws Exception {
    var sink = shipped(serialization());
    sink.open(null, null);
    var source = shipped(new AvroDeserialization<>(REGISTRY, RevenueEvent.class));
    source.open(null);

    ProducerRecord<byte[], byte[]> record = sink.serialize(Samples.remittance(3), null, 42L);

    assertThat(record.topic()).isEqualTo("revenue.claims.v1");
    assertThat(record.timestamp()).isEqualTo(42);
    assertThat(record.key()).asString(UTF_8).isEqualTo(Samples.remittance(3).getEventId());
    assertThat(source.deserialize(record.value())).isEqualTo(Samples.remittance(3));
    assertThat(source.getProducedType().getTypeClass()).isEqualTo(RevenueEvent.class);
  }

  @Test
  void elementWithoutTimestampIsStampedByKafka() throws Exception {
    var sink = serialization();
    sink.open(null, null);

    assertThat(sink.serialize(Samples.remittance(3), null, null).timestamp()).isNull();
    assertThat(sink.serialize(Samples.remittance(3), null, Long.MIN_VALUE).timestamp()).isNull();
  }

  @Test
  void undecodableBytesFailTheStrictSource() throws Exception {
    var source = new AvroDeserialization<>(REGISTRY, RevenueEvent.class);
    source.open(null);

    assertThatThrownBy(() -> source.deserialize("{}".getBytes(UTF_8)))
        .isInstanceOf(IOException.class)
        .hasCauseInstanceOf(UndecodableException.class);
    assertThat(source.deserialize(null)).isNull();
  }

  @Test
  void deadLetterKeepsKeyAndBytesAndTellsTheReasonInHeaders() throws Exception {
    DeadLetter letter =
        new DeadLetter(
            Topic.RAW_DEAD_LETTERS.topicName(),
            "file:///in/a.edi".getBytes(UTF_8),
            "ISA*00*".getBytes(UTF_8),
            1_600_000_000_000L,
            Map.of(DeadLetterHeaders.REASON, "malformed-isa"));

    ProducerRecord<byte[], byte[]> record =
        shipped(new DeadLetterSerialization(Topic.RAW_DEAD_LETTERS)).serialize(letter, null, 7L);

    assertThat(record.key()).isEqualTo(letter.key());
    assertThat(record.value()).isEqualTo(letter.value());
    assertThat(record.timestamp()).isNull();
    assertThat(header(record, DeadLetterHeaders.REASON)).isEqualTo("malformed-isa");
    assertThat(header(record, DeadLetterHeaders.TIMESTAMP)).isEqualTo("1600000000000");
  }

  @Test
  void deadLetterOfAReplayStaysInItAndNamesTheTopicItCameFrom() throws Exception {
    DeadLetter letter =
        new DeadLetter(
            Topic.CLAIMS_DEAD_LETTERS.topicName(),
            null,
            null,
            DeadLetter.NO_TIMESTAMP,
            Map.of(DeadLetterHeaders.TOPIC, Topic.CLAIMS.topicName()));
    DeadLetterSerialization sink =
        new DeadLetterSerialization(new TopicNames("replay."), Topic.CLAIMS_DEAD_LETTERS);

    ProducerRecord<byte[], byte[]> record = shipped(sink).serialize(letter, null, null);

    assertThat(record.topic()).isEqualTo("replay.dlq.revenue.claims.v1");
    assertThat(header(record, DeadLetterHeaders.TOPIC)).isEqualTo("replay.revenue.claims.v1");
    assertThat(topicsOf(sink)).containsExactly("replay.dlq.revenue.claims.v1");
  }

  @Test
  void deadLetterOfAnotherTopicIsAMistakeInTheJob() {
    DeadLetter letter = new DeadLetter("dlq.other", null, null, -1, Map.of());

    assertThatThrownBy(
            () -> new DeadLetterSerialization(Topic.RAW_DEAD_LETTERS).serialize(letter, null, null))
        .hasMessageContaining("dlq.other")
        .hasMessageContaining("dlq.revenue.raw.v1");
  }

  @Test
  void sinksShowInLineage() {
    assertThat(topicsOf(serialization())).containsExactly("revenue.claims.v1");
    assertThat(topicsOf(new DeadLetterSerialization(Topic.RAW_DEAD_LETTERS)))
        .containsExactly("dlq.revenue.raw.v1");
  }

  @Test
  void refusesTopicOfPlainBytes() {
    assertThatThrownBy(
            () -> new AvroValueSerialization<RevenueEvent>(REGISTRY, Topic.RAW, event -> null))
        .hasMessageContaining("revenue.raw.v1");
  }

  private static AvroValueSerialization<RevenueEvent> serialization() {
    return new AvroValueSerialization<>(
        REGISTRY, Topic.CLAIMS, event -> event.getEventId().getBytes(UTF_8));
  }

  private static List<String> topicsOf(KafkaDatasetFacetProvider provider) {
    return provider.getKafkaDatasetFacet().orElseThrow().getTopicIdentifier().getTopics();
  }

  private static String header(ProducerRecord<?, ?> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }

  /** As Flink sends it to a task. */
  private static <S extends java.io.Serializable> S shipped(S schema) throws Exception {
    return InstantiationUtil.clone(schema);
  }
}
