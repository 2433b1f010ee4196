package io.throughline.exceptions.stream;

import io.throughline.wire.governance.TopicSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * How Streams runs.
 *
 * @param address host:port by which other instances reach this one
 * @param stateDirectory of this instance alone
 * @param standbys copies of each task's state on other instances, where there are others
 */
public record StreamsSettings(
    String bootstrapServers, String address, Path stateDirectory, int threads, int standbys) {
  /** Names the consumer group and Streams' own topics. */
  public static final String APPLICATION_ID = "throughline-exceptions";

  /** Until the tasks of an instance that died go to another one. */
  private static final Duration SESSION_TIMEOUT = Duration.ofSeconds(10);

  private static final Duration HEARTBEAT = Duration.ofSeconds(2);

  /** Answers are seen after it. */
  private static final Duration COMMIT_INTERVAL = Duration.ofMillis(100);

  Properties properties() {
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION_ID);
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(StreamsConfig.APPLICATION_SERVER_CONFIG, address);
    settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_INTERVAL.toMillis());
    settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
    settings.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, standbys);
    // As the broker has it: one here, three in production.
    settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, -1);
    settings.put(
        StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG),
        (int) SESSION_TIMEOUT.toMillis());
    settings.put(
        StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG),
        (int) HEARTBEAT.toMillis());
    settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    settings.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
        TopicSettings.MAX_MESSAGE_BYTES);
    return settings;
  }
}
