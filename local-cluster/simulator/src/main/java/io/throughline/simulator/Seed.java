package io.throughline.simulator;

import java.util.SplittableRandom;

/**
 * The one source of chance. Each entity draws from a stream of its own, named by kind and number,
 * so that one more claim, payer or option leaves what the others draw as it was.
 *
 * <pre>{@code
 * SplittableRandom chance = new Seed(7).stream("claim", 42);
 * }</pre>
 *
 * @param value any number; equal values give equal histories
 */
public record Seed(long value) {
  /**
   * The stream of one entity: equal arguments give a stream that starts afresh, equal in content.
   */
  public SplittableRandom stream(String kind, long number) {
    return new SplittableRandom(number(kind, number));
  }

  /** A number of an entity, as good as drawn: where its stream starts. */
  public long number(String kind, long number) {
    return mix(mix(value ^ mix(kind.hashCode())) ^ number);
  }

  /**
   * Finaliser of MurmurHash3 (64 bit), as in SplitMix: neighbouring numbers give unlike streams.
   */
  static long mix(long z) {
    long a = (z ^ (z >>> 33)) * 0xff51afd7ed558ccdL;
    long b = (a ^ (a >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return b ^ (b >>> 33);
  }
}
