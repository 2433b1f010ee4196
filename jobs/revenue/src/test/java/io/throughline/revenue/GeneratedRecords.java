package io.throughline.revenue;

import io.throughline.events.RevenueEvent;
import io.throughline.events.Topic;
import java.io.Serial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.connector.datagen.source.GeneratorFunction;

/**
 * The histories of some claims as records of the topic, shuffled, each twice, some of them junk.
 */
final class GeneratedRecords implements GeneratorFunction<Long, EventRecord> {
  static final int JUNK_EVERY = 97;

  @Serial private static final long serialVersionUID = 1L;

  private final long seed;
  private final int claims;
  private transient List<RevenueEvent> events;
  private transient TestRegistry registry;

  GeneratedRecords(long seed, int claims) {
    this.seed = seed;
    this.claims = claims;
  }

  int count() {
    return shuffled().size();
  }

  /** What happens to the claims and their money, each event once. */
  static List<RevenueEvent> events(long seed, int claims) {
    ClaimEvents source = new ClaimEvents(seed);
    MoneyEvents money = new MoneyEvents(source);
    List<RevenueEvent> all = new ArrayList<>();
    for (int claim = 0; claim < claims; claim++) {
      all.addAll(source.history(claim));
      all.addAll(money.history(claim));
    }
    return all;
  }

  @Override
  public void open(SourceReaderContext context) {
    events = shuffled();
    registry = new TestRegistry("generated-records");
  }

  @Override
  public EventRecord map(Long index) {
    RevenueEvent event = events.get(index.intValue());
    byte[] value = index % JUNK_EVERY == 0 ? new byte[] {1, 2} : registry.encode(event);
    return new EventRecord(Topic.of(event), 0, index, 0, new byte[0], value);
  }

  private List<RevenueEvent> shuffled() {
    List<RevenueEvent> all = new ArrayList<>(events(seed, claims));
    all.addAll(List.copyOf(all));
    all.addAll(List.copyOf(all));
    Collections.shuffle(all, new Random(seed));
    return all;
  }
}
