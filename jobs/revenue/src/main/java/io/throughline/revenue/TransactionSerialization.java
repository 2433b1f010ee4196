package io.throughline.revenue;

import io.throughline.events.Topic;
import io.throughline.transaction.AssessedTransaction;
import io.throughline.wire.flink.AvroValueSerialization;
import java.io.Serial;
import java.util.Optional;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacetProvider;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Records of the transactions topic; key: the transaction's id. */
public final class TransactionSerialization
    implements KafkaRecordSerializationSchema<AssessedTransaction>, KafkaDatasetFacetProvider {
  @Serial private static final long serialVersionUID = 1L;

  private final AvroValueSerialization<StateRecord> records;

  /**
   * @param registryUrl of the schema registry
   */
  public TransactionSerialization(String registryUrl) {
    records =
        new AvroValueSerialization<>(
            registryUrl, Topic.TRANSACTIONS, TransactionSerialization::key);
  }

  @Override
  public void open(
      SerializationSchema.InitializationContext context, KafkaSinkContext sinkContext) {
    records.open(context, sinkContext);
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      AssessedTransaction transaction, KafkaSinkContext context, Long timestamp) {
    return records.serialize(new StateRecord(transaction), context, timestamp);
  }

  @Override
  public Optional<KafkaDatasetFacet> getKafkaDatasetFacet() {
    return records.getKafkaDatasetFacet();
  }

  private static byte[] key(StateRecord state) {
    return UuidText.of(state.transactionId());
  }
}
