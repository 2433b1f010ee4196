package io.throughline.local.bench.broker;

import io.throughline.events.Topic;
import io.throughline.wire.governance.TopicGovernance;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Topics of a benchmark's own broker, and who fills them. */
public final class BenchTopics implements AutoCloseable {
  private static final int REPLICAS = 1;
  private static final int BATCH_BYTES = 256 * 1024;
  private static final Duration FILLING = Duration.ofMillis(50);

  /** Event times may be years old, or in the future, of which Kafka takes an hour by default. */
  private static final Map<String, String> WHENEVER =
      Map.of(
          TopicConfig.RETENTION_MS_CONFIG,
          "-1",
          TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG,
          Long.toString(Long.MAX_VALUE));

  private final Admin admin;
  private final int partitions;

  /**
   * @param partitions of each topic
   */
  public BenchTopics(String bootstrapServers, int partitions) {
    this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    this.partitions = partitions;
  }

  /** Topics as a cluster has them. */
  public void createOurs(Topic... topics) {
    new TopicGovernance(admin, partitions, REPLICAS).apply(topics);
  }

  /** Topics of the benchmark alone. */
  public void create(String... topics) {
    List<NewTopic> wanted =
        Arrays.stream(topics)
            .map(name -> new NewTopic(name, partitions, (short) REPLICAS).configs(WHENEVER))
            .toList();
    try {
      admin.createTopics(wanted).all().get();
    } catch (ExecutionException e) {
      throw new KafkaException("Cannot create " + String.join(", ", topics), e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  /** Fills topics fast. */
  public static KafkaProducer<byte[], byte[]> producer(String bootstrapServers) {
    return producer(bootstrapServers, FILLING);
  }

  /**
   * Fills topics.
   *
   * @param linger how long a record waits for others of its batch
   */
  public static KafkaProducer<byte[], byte[]> producer(String bootstrapServers, Duration linger) {
    Map<String, Object> settings =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ProducerConfig.COMPRESSION_TYPE_CONFIG,
            "lz4",
            ProducerConfig.LINGER_MS_CONFIG,
            Math.toIntExact(linger.toMillis()),
            ProducerConfig.BATCH_SIZE_CONFIG,
            BATCH_BYTES);
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  @Override
  public void close() {
    admin.close();
  }
}
