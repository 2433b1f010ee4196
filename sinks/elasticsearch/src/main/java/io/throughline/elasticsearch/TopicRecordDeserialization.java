package io.throughline.elasticsearch;

import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Takes records as they are, with their place in Kafka. */
final class TopicRecordDeserialization implements KafkaRecordDeserializationSchema<TopicRecord> {
  @Serial private static final long serialVersionUID = 1L;

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<TopicRecord> out) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Header header : record.headers()) {
      byte[] value = header.value() == null ? new byte[0] : header.value();
      headers.put(header.key(), new String(value, StandardCharsets.UTF_8));
    }
    out.collect(
        new TopicRecord(
            record.key(),
            record.value(),
            record.partition(),
            record.offset(),
            record.timestamp(),
            headers));
  }

  @Override
  public TypeInformation<TopicRecord> getProducedType() {
    return TopicRecordType.INSTANCE;
  }
}
