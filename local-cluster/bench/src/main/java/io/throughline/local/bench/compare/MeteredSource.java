package io.throughline.local.bench.compare;

import io.throughline.events.Topic;
import io.throughline.local.bench.measure.Meter;
import java.io.IOException;
import java.io.Serial;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The claims topic from its beginning, each record counted. */
final class MeteredSource {
  private MeteredSource() {}

  static <T> KafkaSource<T> of(Settings settings, KafkaRecordDeserializationSchema<T> records) {
    return KafkaSource.<T>builder()
        .setBootstrapServers(settings.bootstrapServers())
        .setTopics(Topic.CLAIMS.topicName())
        .setGroupId(settings.runName())
        .setStartingOffsets(OffsetsInitializer.earliest())
        .setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed")
        .setDeserializer(new Metered<>(records))
        .build();
  }

  private record Metered<T>(KafkaRecordDeserializationSchema<T> records)
      implements KafkaRecordDeserializationSchema<T> {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    public void open(DeserializationSchema.InitializationContext context) throws Exception {
      records.open(context);
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<T> out)
        throws IOException {
      Meter.read();
      records.deserialize(record, out);
    }

    @Override
    public TypeInformation<T> getProducedType() {
      return records.getProducedType();
    }
  }
}
