package io.throughline.local.bench.compare;

import java.time.Duration;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Says of claims that are without a remittance for too long, by the time of events. */
final class StuckTimer implements Processor<String, Claim, String, Answer> {
  private static final String DEADLINES = "deadlines";
  private static final Duration LOOK_EVERY = Duration.ofHours(1);

  private ProcessorContext<String, Answer> context;

  /** Claims by the end of their time, to their submission. */
  private KeyValueStore<String, Long> deadlines;

  /** Makes them, with their store. */
  static final class Supplier implements ProcessorSupplier<String, Claim, String, Answer> {
    @Override
    public Processor<String, Claim, String, Answer> get() {
      return new StuckTimer();
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
      return Set.of(
          Stores.keyValueStoreBuilder(
              Stores.persistentKeyValueStore(DEADLINES), Serdes.String(), Serdes.Long()));
    }
  }

  @Override
  public void init(ProcessorContext<String, Answer> ours) {
    context = ours;
    deadlines = ours.getStateStore(DEADLINES);
    ours.schedule(LOOK_EVERY, PunctuationType.STREAM_TIME, this::look);
  }

  @Override
  public void process(Record<String, Claim> record) {
    Claim claim = record.value();
    if (claim.isNewlySubmitted() && claim.remittances() == 0) {
      deadlines.put(entry(record.key(), claim.submittedAt()), claim.submittedAt());
    } else if (claim.isNewlyRemitted() && claim.submissions() > 0) {
      deadlines.delete(entry(record.key(), claim.submittedAt()));
    }
  }

  private void look(long now) {
    try (KeyValueIterator<String, Long> due = deadlines.range(time(0), time(now))) {
      while (due.hasNext()) {
        KeyValue<String, Long> one = due.next();
        String claim = one.key.substring(time(0).length());
        Answer answer = new Answer(Answer.Kind.STUCK, claim, one.value / 1_000);
        context.forward(new Record<>(claim, answer, now));
        deadlines.delete(one.key);
      }
    }
  }

  private static String entry(String claim, long submittedAt) {
    return time(submittedAt + Answer.STUCK_AFTER.toMillis()) + claim;
  }

  /** In order of time, as it is of text. */
  private static String time(long millis) {
    return "%016x".formatted(millis);
  }
}
