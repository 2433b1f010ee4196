package io.throughline.local.replay;

import io.throughline.events.Topic;
import io.throughline.local.config.ConfigException;
import io.throughline.local.kafka.Committed;
import io.throughline.local.kafka.Consumers;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;

/**
 * What the topics of events hold, from somewhere to their ends of now.
 *
 * @param bootstrapServers Kafka
 * @param start one of topics
 */
record LiveHistory(String bootstrapServers, Start start) implements History {
  @Override
  public Copied copyTo(ReplayedEvents target) throws IOException {
    try (KafkaConsumer<byte[], byte[]> consumer = Consumers.connect(bootstrapServers)) {
      List<TopicPartition> partitions = Consumers.assign(consumer, TOPICS.toArray(Topic[]::new));
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      first(consumer, ends).forEach(consumer::seek);
      Committed.read(consumer, ends, target::add);
    }
    return target.flush();
  }

  private Map<TopicPartition, Long> first(
      KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
    Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(ends.keySet());
    return switch (start) {
      case Start.Time(Instant time) -> since(consumer, time, ends);
      case Start.Offsets(Map<TopicPartition, Long> named) -> {
        named.forEach((partition, offset) -> check(partition, offset, beginnings, ends));
        named.forEach(beginnings::put);
        yield beginnings;
      }
      case Start.Beginning beginning -> beginnings;
      case Start.Exported files -> throw new IllegalArgumentException(files + " is of no topic");
    };
  }

  private static Map<TopicPartition, Long> since(
      KafkaConsumer<byte[], byte[]> consumer, Instant time, Map<TopicPartition, Long> ends) {
    Map<TopicPartition, OffsetAndTimestamp> found =
        consumer.offsetsForTimes(
            ends.keySet().stream()
                .collect(Collectors.toMap(Function.identity(), unused -> time.toEpochMilli())));
    return ends.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                end ->
                    Optional.ofNullable(found.get(end.getKey()))
                        .map(OffsetAndTimestamp::offset)
                        .orElse(end.getValue())));
  }

  private static void check(
      TopicPartition partition,
      long offset,
      Map<TopicPartition, Long> beginnings,
      Map<TopicPartition, Long> ends) {
    if (!ends.containsKey(partition)) {
      throw new ConfigException(
          "--from %s:%d:%d: %s has the partitions 0 to %d"
              .formatted(
                  partition.topic(),
                  partition.partition(),
                  offset,
                  partition.topic(),
                  ends.keySet().stream()
                      .filter(known -> known.topic().equals(partition.topic()))
                      .mapToInt(TopicPartition::partition)
                      .max()
                      .orElse(0)));
    }
    if (offset < beginnings.get(partition) || offset > ends.get(partition)) {
      throw new ConfigException(
          "--from %s:%d:%d: this partition holds offsets %d to %d"
              .formatted(
                  partition.topic(),
                  partition.partition(),
                  offset,
                  beginnings.get(partition),
                  ends.get(partition)));
    }
  }
}
