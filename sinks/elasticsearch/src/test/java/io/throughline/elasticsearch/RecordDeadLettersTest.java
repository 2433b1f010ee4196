package io.throughline.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.elasticsearch.sink.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class RecordDeadLettersTest {
  private static final TopicRecord RECORD =
      new TopicRecord(new byte[] {1}, new byte[] {2}, 3, 4, 5, Map.of("traceparent", "00-x"));
  private static final Refusal REFUSAL = new Refusal("document-parsing-exception", "field x");

  @Test
  void keepsTheRecordWithTheReasonInItsHeaders() throws IOException {
    MockProducer<byte[], byte[]> producer = producer(true);
    RecordDeadLetters letters = new RecordDeadLetters(Way.LINEAGE, producer);
    letters.refuse(RECORD, REFUSAL);
    letters.flush();
    ProducerRecord<byte[], byte[]> letter = producer.history().getFirst();
    assertThat(letter.topic()).isEqualTo("dlq.revenue.lineage.v1");
    assertThat(letter.key()).isEqualTo(RECORD.key());
    assertThat(letter.value()).isEqualTo(RECORD.value());
    Map<String, String> headers = new TreeMap<>();
    for (Header header : letter.headers()) {
      headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
    }
    assertThat(headers)
        .isEqualTo(
            Map.of(
                "traceparent", "00-x",
                "throughline.error.topic", "revenue.lineage.v1",
                "throughline.error.partition", "3",
                "throughline.error.offset", "4",
                "throughline.error.timestamp", "5",
                "throughline.error.stage", "elasticsearch-lineage",
                "throughline.error.reason", "document-parsing-exception",
                "throughline.error.class", "RefusedException",
                "throughline.error.message", "field x"));
  }

  @Test
  void theFlushFailsWhenOneIsLost() throws IOException {
    MockProducer<byte[], byte[]> producer = producer(false);
    RecordDeadLetters letters = new RecordDeadLetters(Way.LINEAGE, producer);
    letters.refuse(RECORD, REFUSAL);
    producer.errorNext(new RecordTooLargeException("too large"));
    assertThatThrownBy(letters::flush)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("dlq.revenue.lineage.v1: too large");
    assertThatThrownBy(() -> letters.refuse(RECORD, REFUSAL)).isInstanceOf(IOException.class);
  }

  private static MockProducer<byte[], byte[]> producer(boolean completes) {
    return new MockProducer<>(
        completes, null, new ByteArraySerializer(), new ByteArraySerializer());
  }
}
