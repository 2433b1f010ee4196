package io.throughline.simulator.fault;

import io.throughline.simulator.Draws;
import io.throughline.simulator.Seed;
import java.util.EnumMap;
import java.util.Map;

/**
 * How often each fault happens.
 *
 * @param rates share of what can be hit; what is not in it does not happen
 */
public record FaultRates(Map<FaultName, Double> rates) {
  /** Nothing goes wrong. */
  public static final FaultRates NONE = new FaultRates(Map.of());

  private static final String ALL = "all";

  public FaultRates {
    rates = Map.copyOf(rates);
  }

  /**
   * Rates by the names of faults; {@code all} is for those that are not named.
   *
   * @throws IllegalArgumentException for a fault that does not exist or a rate that is no share
   */
  public static FaultRates of(Map<String, Double> byKey) {
    Map<FaultName, Double> rates = new EnumMap<>(FaultName.class);
    if (byKey.containsKey(ALL)) {
      for (FaultName fault : FaultName.values()) {
        rates.put(fault, byKey.get(ALL));
      }
    }
    byKey.forEach(
        (key, rate) -> {
          if (rate < 0 || rate > 1) {
            throw new IllegalArgumentException(
                "fault %s at %s: a rate is from 0 to 1".formatted(key, rate));
          }
          if (!key.equals(ALL)) {
            rates.put(FaultName.of(key), rate);
          }
        });
    rates.values().removeIf(rate -> rate == 0);
    return new FaultRates(rates);
  }

  /** Share of what can be hit. */
  public double of(FaultName fault) {
    return rates.getOrDefault(fault, 0.0);
  }

  /** Whether it happens at all. */
  public boolean has(FaultName fault) {
    return rates.containsKey(fault);
  }

  /**
   * Whether a thing is hit: always the same for the same thing.
   *
   * @param thing its number
   */
  boolean hits(Seed seed, FaultName fault, String thing) {
    if (!has(fault)) {
      return false;
    }
    long number = 0;
    for (int i = 0; i < thing.length(); i++) {
      number = number * 1_000_003 + thing.charAt(i);
    }
    return new Draws().start(seed.number(fault.name(), 0), number).happens(of(fault));
  }
}
