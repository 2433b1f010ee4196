package io.throughline.local.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.events.Topic;
import io.throughline.events.TopicNames;
import io.throughline.ingest.outgoing.Outgoing;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class EventProducerTest {
  private static final Outgoing RECORD =
      new Outgoing(Topic.ERP, new byte[] {1}, new byte[] {2, 3}, Map.of());

  private final MockProducer<byte[], byte[]> broker =
      new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());

  @Test
  void sendsToTheTopicOfTheRecord() {
    try (EventProducer producer = new EventProducer(broker, TopicNames.LIVE)) {
      producer.accept(RECORD);
      assertThat(broker.history())
          .singleElement()
          .satisfies(sent -> assertThat(sent.topic()).isEqualTo("revenue.erp.v1"))
          .satisfies(sent -> assertThat(sent.key()).containsExactly(1))
          .satisfies(sent -> assertThat(sent.value()).containsExactly(2, 3));
    }
  }

  @Test
  void copiesARecordAsItIsUnderThePrefix() {
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>(
            "revenue.erp.v1",
            2,
            70,
            1_700_000_000_000L,
            TimestampType.CREATE_TIME,
            1,
            2,
            new byte[] {1},
            new byte[] {2, 3},
            new RecordHeaders().add("name", new byte[] {4}),
            Optional.empty());
    try (EventProducer producer = new EventProducer(broker, new TopicNames("replay."))) {
      producer.copy(record);
    }
    assertThat(broker.history())
        .singleElement()
        .isEqualTo(
            new ProducerRecord<>(
                "replay.revenue.erp.v1",
                2,
                1_700_000_000_000L,
                record.key(),
                record.value(),
                record.headers()));
  }

  @Test
  void failsAfterTheBrokerRefusedARecord() {
    try (EventProducer producer = new EventProducer(broker, TopicNames.LIVE)) {
      producer.accept(RECORD);
      broker.errorNext(new RecordTooLargeException("too large"));
      assertThatThrownBy(() -> producer.accept(RECORD))
          .isInstanceOf(KafkaException.class)
          .hasMessageContaining("too large");
      assertThatThrownBy(producer::flush).isInstanceOf(KafkaException.class);
    }
  }
}
