package io.throughline.local.bench.revenue;

import io.throughline.events.RevenueEvent;
import io.throughline.revenue.ClaimEvents;
import io.throughline.revenue.EventRecord;
import java.io.Serial;
import java.util.function.Function;
import org.apache.flink.connector.datagen.source.GeneratorFunction;

/**
 * Framed events of so many claims, made before the job starts, so that a source costs next to
 * nothing. All claims are submitted, then all acknowledged, twice, then all remitted: no event
 * finds its transaction still warm in a cache. The first half of the claims is warm-up.
 */
final class EncodedEvents implements GeneratorFunction<Long, EventRecord> {
  @Serial private static final long serialVersionUID = 1L;

  /** Shared with the tasks, which run in this JVM. */
  private static byte[][] values;

  private EncodedEvents() {}

  /** Makes the events. */
  static EncodedEvents of(long seed, int claims, Function<RevenueEvent, byte[]> encoder) {
    ClaimEvents events = new ClaimEvents(seed);
    int half = claims / 2;
    byte[][] made = new byte[half * 2 * ClaimEvents.STEPS][];
    int next = 0;
    for (int from = 0; from < half * 2; from += half) {
      for (int step = 0; step < ClaimEvents.STEPS; step++) {
        for (int claim = from; claim < from + half; claim++) {
          made[next++] = encoder.apply(events.step(claim, step));
        }
      }
    }
    values = made;
    return new EncodedEvents();
  }

  int records() {
    return values.length;
  }

  int measuredRecords() {
    return values.length / 2;
  }

  long averageBytes() {
    long bytes = 0;
    for (byte[] value : values) {
      bytes += value.length;
    }
    return bytes / values.length;
  }

  @Override
  public EventRecord map(Long index) {
    if (index == values.length / 2) {
      Meter.warmedUp();
    } else if (index == values.length - 1) {
      Meter.finished();
    }
    return new EventRecord(0, index, -1, null, values[index.intValue()]);
  }
}
