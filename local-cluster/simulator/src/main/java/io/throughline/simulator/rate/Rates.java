package io.throughline.simulator.rate;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** A value for every {@link Rate}. */
public final class Rates {
  /** The defaults. */
  public static final Rates STANDARD = new Rates(Map.of());

  private final double[] values = new double[Rate.values().length];

  private Rates(Map<Rate, Double> changed) {
    for (Rate rate : Rate.values()) {
      double value = changed.getOrDefault(rate, rate.standard());
      rate.check(value);
      values[rate.ordinal()] = value;
    }
  }

  /**
   * The defaults but for these.
   *
   * @param changed values by {@link Rate#key}
   * @throws IllegalArgumentException for a key that does not exist or a value out of range
   */
  public static Rates with(Map<String, Double> changed) {
    Map<Rate, Double> byRate = new EnumMap<>(Rate.class);
    changed.forEach((key, value) -> byRate.put(Rate.of(key), value));
    return new Rates(byRate);
  }

  /** These, but for one. */
  public Rates with(Rate rate, double value) {
    rate.check(value);
    Map<Rate, Double> all = new EnumMap<>(Rate.class);
    for (Rate one : Rate.values()) {
      all.put(one, of(one));
    }
    all.put(rate, value);
    return new Rates(all);
  }

  /**
   * Reads changes from a JSON object such as {@code {"denial": 0.15}}.
   *
   * @throws IOException when it cannot be read
   * @throws IllegalArgumentException as {@link #with}
   */
  public static Map<String, Double> read(Path file) throws IOException {
    return new ObjectMapper()
        .readValue(file.toFile(), new TypeReference<TreeMap<String, Double>>() {});
  }

  /** The value of a rate. */
  public double of(Rate rate) {
    return values[rate.ordinal()];
  }

  /** The value of a rate that counts whole things. */
  public int count(Rate rate) {
    return (int) Math.round(of(rate));
  }
}
