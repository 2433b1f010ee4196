package io.throughline.audit.source;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** How far the revenue job is, and how far its output can be seen. */
final class PipelineProgress implements Closeable {
  private static final long LOOK_EVERY_MILLIS = 250;
  private static final int API_TIMEOUT_MILLIS = 10_000;

  private final Admin admin;
  private final String group;
  private final Duration patience;

  PipelineProgress(String bootstrapServers, String group, Duration patience) {
    this(
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                API_TIMEOUT_MILLIS,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                API_TIMEOUT_MILLIS)),
        group,
        patience);
  }

  PipelineProgress(Admin admin, String group, Duration patience) {
    this.admin = admin;
    this.group = group;
    this.patience = patience;
  }

  /**
   * Waits until the group has committed what lies before these offsets.
   *
   * @throws IOException it has not within the patience
   */
  void awaitCommitted(Map<TopicPartition, Long> offsets) throws IOException, InterruptedException {
    await(
        offsets,
        partitions -> committed(),
        "The revenue job (group "
            + group
            + ") has not got through %s within %d s; is it running? See 'throughline status'");
  }

  /**
   * Waits until readers of committed records see what lies before these offsets.
   *
   * @throws IOException they do not within the patience
   */
  void awaitVisible(Map<TopicPartition, Long> offsets) throws IOException, InterruptedException {
    await(
        offsets,
        partitions -> ends(partitions, IsolationLevel.READ_COMMITTED),
        "Records of %s have not been committed within %d s; does the revenue job make checkpoints?"
            + " See 'throughline status'");
  }

  /** Where records end, those of open transactions included. */
  Map<TopicPartition, Long> uncommittedEnds(Collection<TopicPartition> partitions) {
    return ends(partitions, IsolationLevel.READ_UNCOMMITTED);
  }

  private void await(
      Map<TopicPartition, Long> wanted,
      Function<Set<TopicPartition>, Map<TopicPartition, Long>> look,
      String complaint)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    Set<TopicPartition> behind = behind(wanted, look);
    while (!behind.isEmpty()) {
      if (System.nanoTime() - begin > patience.toNanos()) {
        throw new IOException(
            complaint.formatted(
                behind.stream()
                    .map(TopicPartition::toString)
                    .sorted()
                    .collect(Collectors.joining(", ")),
                patience.toSeconds()));
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
      behind = behind(wanted, look);
    }
  }

  private static Set<TopicPartition> behind(
      Map<TopicPartition, Long> wanted,
      Function<Set<TopicPartition>, Map<TopicPartition, Long>> look) {
    Map<TopicPartition, Long> reached = look.apply(wanted.keySet());
    return wanted.entrySet().stream()
        .filter(end -> reached.getOrDefault(end.getKey(), 0L) < end.getValue())
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Map<TopicPartition, Long> committed() {
    Map<TopicPartition, OffsetAndMetadata> known =
        get(() -> admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get());
    Map<TopicPartition, Long> offsets = new HashMap<>();
    known.forEach(
        (partition, offset) -> {
          if (offset != null) {
            offsets.put(partition, offset.offset());
          }
        });
    return offsets;
  }

  private Map<TopicPartition, Long> ends(
      Collection<TopicPartition> partitions, IsolationLevel isolation) {
    Map<TopicPartition, OffsetSpec> latest =
        partitions.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Function.identity(), partition -> OffsetSpec.latest()));
    Map<TopicPartition, Long> ends = new HashMap<>();
    get(() -> admin.listOffsets(latest, new ListOffsetsOptions(isolation)).all().get())
        .forEach((partition, end) -> ends.put(partition, end.offset()));
    return ends;
  }

  @FunctionalInterface
  private interface Answer<T> {
    T get() throws ExecutionException, InterruptedException;
  }

  private static <T> T get(Answer<T> answer) {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw new KafkaException("The broker does not answer: " + e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("Interrupted while waiting for the broker", e);
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
