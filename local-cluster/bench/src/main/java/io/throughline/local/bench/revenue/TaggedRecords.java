package io.throughline.local.bench.revenue;

import io.throughline.events.Topic;
import io.throughline.local.bench.measure.Meter;
import io.throughline.revenue.CompactType;
import io.throughline.revenue.EventRecord;
import java.io.Serial;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Records of the three event topics out of one, counted. One topic, since a reader that is behind
 * reads several unevenly: the journal of a year would come before the first claim, which is neither
 * what happens when events come as they occur, nor the same in each run.
 */
final class TaggedRecords implements KafkaRecordDeserializationSchema<EventRecord> {
  /** Where they stand. */
  static final String TOPIC = "bench.events.v1";

  @Serial private static final long serialVersionUID = 1L;

  private static final Topic[] TOPICS = Topic.values();

  /** The key that tells a record's topic. */
  static byte[] key(Topic topic) {
    return new byte[] {(byte) topic.ordinal()};
  }

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<EventRecord> out) {
    Meter.read();
    out.collect(
        new EventRecord(
            TOPICS[record.key()[0]],
            record.partition(),
            record.offset(),
            record.timestamp(),
            record.key(),
            record.value()));
  }

  @Override
  public TypeInformation<EventRecord> getProducedType() {
    return CompactType.EVENT_RECORD;
  }
}
