package io.throughline.local.bench.revenue;

import io.throughline.events.RevenueEvent;
import io.throughline.revenue.ClaimEvents;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Framed events of so many claims. All claims are submitted, then all acknowledged, twice, then all
 * remitted: no event finds its transaction still warm in a cache. The first half of the claims is
 * warm-up.
 */
final class EncodedEvents {
  private final ClaimEvents events;
  private final int half;
  private final Function<RevenueEvent, byte[]> encoder;

  EncodedEvents(long seed, int claims, Function<RevenueEvent, byte[]> encoder) {
    this.events = new ClaimEvents(seed);
    this.half = claims / 2;
    this.encoder = encoder;
  }

  int claims() {
    return 2 * half;
  }

  int records() {
    return claims() * ClaimEvents.STEPS;
  }

  /** Makes them, one after the other. */
  void forEach(Consumer<byte[]> consumer) {
    for (int from = 0; from < claims(); from += half) {
      for (int step = 0; step < ClaimEvents.STEPS; step++) {
        for (int claim = from; claim < from + half; claim++) {
          consumer.accept(encoder.apply(events.step(claim, step)));
        }
      }
    }
  }
}
