package io.throughline.local.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.events.Topic;
import io.throughline.ingest.outgoing.Outgoing;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class EventProducerTest {
  private static final Outgoing RECORD =
      new Outgoing(Topic.ERP, new byte[] {1}, new byte[] {2, 3}, Map.of());

  private final MockProducer<byte[], byte[]> broker =
      new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());

  @Test
  void sendsToTheTopicOfTheRecord() {
    try (EventProducer producer = new EventProducer(broker)) {
      producer.accept(RECORD);
      assertThat(broker.history())
          .singleElement()
          .satisfies(sent -> assertThat(sent.topic()).isEqualTo("revenue.erp.v1"))
          .satisfies(sent -> assertThat(sent.key()).containsExactly(1))
          .satisfies(sent -> assertThat(sent.value()).containsExactly(2, 3));
    }
  }

  @Test
  void failsAfterTheBrokerRefusedARecord() {
    try (EventProducer producer = new EventProducer(broker)) {
      producer.accept(RECORD);
      broker.errorNext(new RecordTooLargeException("too large"));
      assertThatThrownBy(() -> producer.accept(RECORD))
          .isInstanceOf(KafkaException.class)
          .hasMessageContaining("too large");
      assertThatThrownBy(producer::flush).isInstanceOf(KafkaException.class);
    }
  }
}
