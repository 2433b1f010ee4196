package io.throughline.revenue;

import io.throughline.events.TopicNames;
import java.io.Serial;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Takes records as they stand: what cannot be decoded must still reach the dead letters whole. */
public final class EventRecordDeserialization
    implements KafkaRecordDeserializationSchema<EventRecord> {
  @Serial private static final long serialVersionUID = 1L;

  private final TopicNames names;

  /**
   * @param names what the topics are called
   */
  public EventRecordDeserialization(TopicNames names) {
    this.names = names;
  }

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<EventRecord> out) {
    out.collect(
        new EventRecord(
            names.topic(record.topic()),
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
