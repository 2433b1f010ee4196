package io.throughline.local.bench.revenue;

import io.throughline.revenue.EventRecord;
import io.throughline.revenue.EventRecordDeserialization;
import java.io.IOException;
import java.io.Serial;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Records as the job takes them, counted. */
final class MeteredRecords implements KafkaRecordDeserializationSchema<EventRecord> {
  @Serial private static final long serialVersionUID = 1L;

  private final EventRecordDeserialization records = new EventRecordDeserialization();

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<EventRecord> out)
      throws IOException {
    Meter.read();
    records.deserialize(record, out);
  }

  @Override
  public TypeInformation<EventRecord> getProducedType() {
    return records.getProducedType();
  }
}
