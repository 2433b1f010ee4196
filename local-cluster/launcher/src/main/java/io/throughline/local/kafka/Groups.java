package io.throughline.local.kafka;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** How far consumer groups are. */
public final class Groups implements Closeable {
  private static final int API_TIMEOUT_MILLIS = 10_000;

  private final String bootstrapServers;
  private final Admin admin;

  /** Those of a broker. */
  public Groups(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
    this.admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                API_TIMEOUT_MILLIS,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                API_TIMEOUT_MILLIS));
  }

  /**
   * Where the records of partitions end.
   *
   * @throws IOException when Kafka does not answer
   */
  public Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions)
      throws IOException, InterruptedException {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    partitions.forEach(partition -> asked.put(partition, OffsetSpec.latest()));
    Map<TopicPartition, Long> ends = new HashMap<>();
    get(admin.listOffsets(asked).all())
        .forEach((partition, end) -> ends.put(partition, end.offset()));
    return ends;
  }

  /**
   * How many records before some ends a group has not committed yet.
   *
   * @throws IOException when Kafka does not answer
   */
  public long behind(String group, Map<TopicPartition, Long> ends)
      throws IOException, InterruptedException {
    Map<TopicPartition, Long> reached = new HashMap<>();
    get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
        .forEach(
            (partition, offset) -> reached.put(partition, offset == null ? 0 : offset.offset()));
    return ends.entrySet().stream()
        .mapToLong(end -> Math.max(0, end.getValue() - reached.getOrDefault(end.getKey(), 0L)))
        .sum();
  }

  /**
   * Deletes groups, those that there are.
   *
   * @throws IOException when Kafka does not answer, or one is in use
   */
  public void delete(List<String> groups) throws IOException, InterruptedException {
    for (KafkaFuture<Void> deletion : admin.deleteConsumerGroups(groups).deletedGroups().values()) {
      try {
        deletion.get();
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof GroupIdNotFoundException)) {
          throw unanswered(e);
        }
      }
    }
  }

  private <T> T get(KafkaFuture<T> answer) throws IOException, InterruptedException {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw unanswered(e);
    }
  }

  private IOException unanswered(ExecutionException e) {
    return new IOException(
        "Kafka at %s: %s; is the cluster up? See 'throughline status'"
            .formatted(bootstrapServers, e.getCause().getMessage()),
        e);
  }

  @Override
  public void close() {
    admin.close();
  }
}
