package io.throughline.exceptions.query;

import io.throughline.events.CaseAuditEntry;
import io.throughline.events.ExceptionCase;
import io.throughline.exceptions.stream.CasesStreams;
import io.throughline.exceptions.stream.Stores;
import io.throughline.http.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * The cases of the partitions that this instance has now. What is read here may not be committed
 * yet. All methods refuse with {@link Unavailable#REBALANCING} while a partition is on its way.
 */
public final class LocalCases {
  private final CasesStreams streams;

  /** Of one instance. */
  public LocalCases(CasesStreams streams) {
    this.streams = streams;
  }

  /** A case of a partition, if it is there. */
  public Optional<ExceptionCase> find(int partition, String caseId) throws Refusal {
    return read(
        () -> Optional.ofNullable(this.<ExceptionCase>store(Stores.CASES, partition).get(caseId)));
  }

  /**
   * The latest entries of the trail of a case, in the order of their sequence.
   *
   * @param most so many at most
   */
  public List<CaseAuditEntry> trail(int partition, String caseId, int most) throws Refusal {
    return read(
        () -> {
          List<CaseAuditEntry> latest = new ArrayList<>();
          try (KeyValueIterator<String, CaseAuditEntry> entries =
              this.<CaseAuditEntry>store(Stores.TRAILS, partition)
                  .reverseRange(
                      Stores.trailKey(caseId, 0), Stores.trailKey(caseId, Integer.MAX_VALUE))) {
            while (entries.hasNext() && latest.size() < most) {
              latest.add(entries.next().value);
            }
          }
          return latest.reversed();
        });
  }

  /**
   * Shows every case that is here.
   *
   * @return their partitions
   */
  public Set<Integer> scan(Consumer<ExceptionCase> reader) throws Refusal {
    return read(
        () -> {
          Set<Integer> partitions = partitions();
          for (int partition : partitions) {
            try (KeyValueIterator<String, ExceptionCase> all =
                this.<ExceptionCase>store(Stores.CASES, partition).all()) {
              all.forEachRemaining(entry -> reader.accept(entry.value));
            }
          }
          return partitions;
        });
  }

  private Set<Integer> partitions() {
    Set<Integer> partitions = new TreeSet<>();
    running().metadataForLocalThreads().stream()
        .flatMap(thread -> thread.activeTasks().stream())
        .flatMap(task -> task.topicPartitions().stream())
        .map(TopicPartition::partition)
        .forEach(partitions::add);
    return partitions;
  }

  private <T> ReadOnlyKeyValueStore<String, T> store(String name, int partition) {
    return running()
        .store(
            StoreQueryParameters.fromNameAndType(name, Stores.<T>readOnly())
                .withPartition(partition));
  }

  private KafkaStreams running() {
    return streams.streams().orElseThrow(() -> new InvalidStateStoreException("not started"));
  }

  private interface Reading<T> {
    T read();
  }

  private static <T> T read(Reading<T> reading) throws Refusal {
    try {
      return reading.read();
    } catch (InvalidStateStoreException | IllegalStateException e) {
      // Not started, moving, or just moved away.
      throw Unavailable.REBALANCING.refusal("Cases are being moved or restored; ask again");
    }
  }
}
