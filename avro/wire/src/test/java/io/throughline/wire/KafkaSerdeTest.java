package io.throughline.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.events.RevenueEvent;
import io.throughline.events.Topic;
import io.throughline.wire.UndecodableException.Reason;
import io.throughline.wire.governance.SchemaGovernance;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KafkaSerdeTest {
  private static final String TOPIC = Topic.CLAIMS.topicName();
  private static final Map<String, ?> SETTINGS =
      Map.of(
          AvroSerializer.REGISTRY_URL,
          "mock://kafka-serde",
          AvroDeserializer.VALUE_TYPE,
          RevenueEvent.class.getName());

  private final AvroSerde<RevenueEvent> serde = new AvroSerde<>();

  @BeforeEach
  void register() throws Exception {
    try (var governance = SchemaGovernance.connect("mock://kafka-serde")) {
      governance.register(Topic.CLAIMS);
    }
  }

  @Test
  void worksAsKafkaMakesIt() {
    serde.configure(SETTINGS, false);

    byte[] value = serde.serializer().serialize(TOPIC, Samples.remittance(7));

    assertThat(serde.deserializer().deserialize(TOPIC, value)).isEqualTo(Samples.remittance(7));
  }

  @Test
  void keepsTombstones() {
    serde.configure(SETTINGS, false);

    assertThat(serde.serializer().serialize(TOPIC, null)).isNull();
    assertThat(serde.deserializer().deserialize(TOPIC, (byte[]) null)).isNull();
  }

  /** Streams gives one serde to all its threads. */
  @Test
  void isSharedByThreads() {
    serde.configure(SETTINGS, false);
    Serializer<RevenueEvent> serializer = serde.serializer();
    Deserializer<RevenueEvent> deserializer = serde.deserializer();

    List<RevenueEvent> read =
        IntStream.range(0, 5_000)
            .parallel()
            .mapToObj(i -> serializer.serialize(TOPIC, Samples.remittance(i)))
            .map(value -> deserializer.deserialize(TOPIC, value))
            .toList();

    assertThat(read).isEqualTo(IntStream.range(0, 5_000).mapToObj(Samples::remittance).toList());
  }

  @Test
  void undecodableBytesAreTheExceptionThatKafkaKnows() {
    serde.configure(SETTINGS, false);

    assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, new byte[] {1, 2, 3}))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining(TOPIC)
        .cause()
        .isInstanceOfSatisfying(
            UndecodableException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_FRAMED));
  }

  @Test
  void refusesToWriteTopicWithoutSchema() {
    serde.configure(SETTINGS, false);

    assertThatThrownBy(() -> serde.serializer().serialize("new.topic", Samples.remittance(1)))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("new.topic-value")
        .hasMessageContaining("throughline schemas register");
  }

  @Test
  void saysWhichSettingIsMissing() {
    assertThatThrownBy(() -> new AvroSerializer<RevenueEvent>().configure(Map.of(), false))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("schema.registry.url");
    assertThatThrownBy(() -> new AvroDeserializer<RevenueEvent>().configure(Map.of(), false))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("specific.avro.value.type");
    assertThatThrownBy(() -> serde.configure(SETTINGS, true))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("StringSerializer");
  }
}
