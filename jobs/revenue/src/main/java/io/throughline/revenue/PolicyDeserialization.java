package io.throughline.revenue;

import io.throughline.events.ReferenceRecord;
import io.throughline.transaction.policy.PolicyException;
import io.throughline.transaction.policy.PolicyRecords;
import io.throughline.wire.AvroDecoder;
import io.throughline.wire.SchemaSource;
import io.throughline.wire.UndecodableException;
import java.io.Serial;
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
 * Policies of deadlines among the reference records, as JSON. One that cannot be read leaves the
 * one in force as it is: counted as {@code policies_refused} in group {@code throughline}, and
 * logged.
 */
final class PolicyDeserialization implements KafkaRecordDeserializationSchema<String> {
  @Serial private static final long serialVersionUID = 1L;

  private static final Logger LOG = LoggerFactory.getLogger(PolicyDeserialization.class);

  private final String registryUrl;
  private transient AvroDecoder<ReferenceRecord> decoder;
  private transient Counter refused;

  /**
   * @param registryUrl as {@link SchemaSource#connect}
   */
  PolicyDeserialization(String registryUrl) {
    this.registryUrl = registryUrl;
  }

  @Override
  public void open(DeserializationSchema.InitializationContext context) {
    decoder = new AvroDecoder<>(SchemaSource.connect(registryUrl), ReferenceRecord.class);
    refused = context.getMetricGroup().addGroup("throughline").counter("policies_refused");
  }

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<String> out) {
    if (record.value() == null) {
      return;
    }
    try {
      PolicyRecords.inForce(decoder.decode(record.value()))
          .ifPresent(policy -> out.collect(policy.json()));
    } catch (UndecodableException | PolicyException e) {
      refused.inc();
      LOG.warn(
          "The policy at {}-{}@{} is not used, the one before stays in force: {}",
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
