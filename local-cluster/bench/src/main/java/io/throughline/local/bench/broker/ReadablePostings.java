package io.throughline.local.bench.broker;

import io.throughline.events.Topic;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** Counts postings as the ERP gateway reads them: committed ones alone. */
public final class ReadablePostings implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final KafkaConsumer<byte[], byte[]> committed;
  private final KafkaConsumer<byte[], byte[]> uncommitted;

  /**
   * From the beginning of the topic, which must exist.
   *
   * @param partitions of the topic
   */
  public ReadablePostings(String bootstrapServers, int partitions) {
    committed = PostingsTopic.reader(bootstrapServers, partitions, IsolationLevel.READ_COMMITTED);
    uncommitted =
        PostingsTopic.reader(bootstrapServers, partitions, IsolationLevel.READ_UNCOMMITTED);
  }

  /**
   * Counts those that came since it was last asked, once every transaction that wrote some is
   * committed or broken off.
   *
   * @throws IllegalStateException when one stays open
   */
  public long next() {
    Map<TopicPartition, Long> ends = endsWithNoneOpen();
    long count = 0;
    while (ends.entrySet().stream()
        .anyMatch(end -> committed.position(end.getKey()) < end.getValue())) {
      count += committed.poll(POLL).count();
    }
    return count;
  }

  /** The end for readers of committed records is where the first open transaction begins. */
  private Map<TopicPartition, Long> endsWithNoneOpen() {
    long begin = System.nanoTime();
    while (System.nanoTime() - begin < PATIENCE.toNanos()) {
      Map<TopicPartition, Long> ends = committed.endOffsets(committed.assignment());
      if (ends.equals(uncommitted.endOffsets(uncommitted.assignment()))) {
        return ends;
      }
    }
    throw new IllegalStateException(
        "A transaction of %s is open after %d s"
            .formatted(Topic.POSTINGS.topicName(), PATIENCE.toSeconds()));
  }

  @Override
  public void close() {
    committed.close();
    uncommitted.close();
  }
}
