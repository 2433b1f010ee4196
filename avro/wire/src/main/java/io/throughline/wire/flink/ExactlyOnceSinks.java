package io.throughline.wire.flink;

import io.throughline.wire.governance.TopicSettings;
import java.time.Duration;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.TransactionNamingStrategy;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * Kafka sinks that write exactly once: records appear to {@code read_committed} readers when the
 * checkpoint that covers them is complete, so latency is at least the checkpoint interval.
 */
public final class ExactlyOnceSinks {
  /** The most that a broker allows by default; a job down for longer loses open transactions. */
  private static final Duration TRANSACTION_TIMEOUT = Duration.ofMinutes(15);

  /**
   * Bytes of a batch before compression, and how long one is waited for. Kafka's 16 KiB hold some
   * twenty states of a transaction: waking the sender, a request and a badly compressed batch for
   * each twenty. Waiting delays nothing, since no record is seen before its checkpoint, and the
   * checkpoint flushes.
   */
  private static final int BATCH_BYTES = 256 * 1024;

  private static final Duration LINGER = Duration.ofMillis(50);

  private ExactlyOnceSinks() {}

  /**
   * A sink.
   *
   * @param transactionalIdPrefix unique among all sinks of all jobs on the cluster and the same
   *     over restarts of a job, e.g. {@code revenue-transactions}; two sinks that share one fence
   *     each other
   */
  public static <T> KafkaSink<T> to(
      String bootstrapServers,
      String transactionalIdPrefix,
      KafkaRecordSerializationSchema<T> serialization) {
    return KafkaSink.<T>builder()
        .setBootstrapServers(bootstrapServers)
        .setRecordSerializer(serialization)
        .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
        .setTransactionalIdPrefix(transactionalIdPrefix)
        .setTransactionNamingStrategy(TransactionNamingStrategy.POOLING)
        .setProperty(
            ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
            Long.toString(TRANSACTION_TIMEOUT.toMillis()))
        .setProperty(
            ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
            Integer.toString(TopicSettings.MAX_MESSAGE_BYTES))
        .setProperty(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4")
        .setProperty(ProducerConfig.BATCH_SIZE_CONFIG, Integer.toString(BATCH_BYTES))
        .setProperty(ProducerConfig.LINGER_MS_CONFIG, Long.toString(LINGER.toMillis()))
        .build();
  }
}
