package io.throughline.revenue;

import io.throughline.events.ReferenceRecord;
import io.throughline.wire.AvroDecoder;
import io.throughline.wire.SchemaSource;
import io.throughline.wire.UndecodableException;
import java.io.Serial;
import java.util.Optional;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.metrics.Counter;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One sort of rules among the reference records, as text. What cannot be read leaves what is in
 * force as it is: counted as {@code SORT_refused} in group {@code throughline}, and logged.
 */
abstract class ReferenceDeserialization implements KafkaRecordDeserializationSchema<String> {
  @Serial private static final long serialVersionUID = 1L;

  private static final Logger LOG = LoggerFactory.getLogger(ReferenceDeserialization.class);

  private final String registryUrl;
  private final String sort;
  private transient AvroDecoder<ReferenceRecord> decoder;
  private transient Counter refused;

  /**
   * @param registryUrl as {@link SchemaSource#connect}
   * @param sort of rules, in the name of the counter
   */
  ReferenceDeserialization(String registryUrl, String sort) {
    this.registryUrl = registryUrl;
    this.sort = sort;
  }

  /** A record does not say what it should. */
  static final class RefusedException extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    RefusedException(RuntimeException cause) {
      super(cause.getMessage(), cause);
    }
  }

  /** The rules of a record; empty when it is of another sort. */
  abstract Optional<String> inForce(ReferenceRecord record) throws RefusedException;

  @Override
  public void open(DeserializationSchema.InitializationContext context) {
    decoder = new AvroDecoder<>(SchemaSource.connect(registryUrl), ReferenceRecord.class);
    refused = context.getMetricGroup().addGroup("throughline").counter(sort + "_refused");
  }

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<String> out) {
    if (record.value() == null) {
      return;
    }
    try {
      inForce(decoder.decode(record.value())).ifPresent(out::collect);
    } catch (UndecodableException | RefusedException e) {
      refused.inc();
      LOG.warn(
          "What is at {}-{}@{} is not used, what was in force before stays so: {}",
          record.topic(),
          record.partition(),
          record.offset(),
          e.getMessage());
    }
  }

  @Override
  public TypeInformation<String> getProducedType() {
    return Types.STRING;
  }
}
