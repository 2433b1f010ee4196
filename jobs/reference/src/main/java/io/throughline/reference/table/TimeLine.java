package io.throughline.reference.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What is valid when, by key.
 *
 * <pre>{@code
 * TimeLine<String, Payer> payers = new TimeLine<>();
 * payers.put("FP107", span, payer);
 * payers.at("FP107", day);
 * }</pre>
 *
 * @param <K> what is asked for
 * @param <V> what is answered
 */
public final class TimeLine<K, V> {
  private record Dated<V>(Span span, V value) {}

  private final Map<K, NavigableMap<LocalDate, Dated<V>>> byKey = new HashMap<>();

  /** A value is valid on these days; of two that begin on one day the first stays. */
  public void put(K key, Span span, V value) {
    byKey
        .computeIfAbsent(key, any -> new TreeMap<>())
        .putIfAbsent(span.first(), new Dated<>(span, value));
  }

  /** What is valid on a day. */
  public Optional<V> at(K key, LocalDate day) {
    return Optional.ofNullable(byKey.get(key))
        .map(values -> values.floorEntry(day))
        .map(Map.Entry::getValue)
        .filter(dated -> dated.span().holds(day))
        .map(Dated::value);
  }

  /** Whether anything is known of a key, on whatever day. */
  public boolean knows(K key) {
    return byKey.containsKey(key);
  }

  /** What is valid on at least one of these days, in order of time. */
  public List<V> during(K key, Span days) {
    List<V> values = new ArrayList<>();
    for (Dated<V> dated : byKey.getOrDefault(key, new TreeMap<>()).values()) {
      if (dated.span().meets(days)) {
        values.add(dated.value());
      }
    }
    return values;
  }

  /** The first of these days on which nothing is valid; empty: something always is. */
  public Optional<LocalDate> firstMissing(K key, Span days) {
    LocalDate day = days.first();
    while (true) {
      Optional<Span> span = spanAt(key, day);
      if (span.isEmpty()) {
        return Optional.of(day);
      }
      if (!span.get().last().isBefore(days.last())) {
        return Optional.empty();
      }
      day = span.get().last().plusDays(1);
    }
  }

  private Optional<Span> spanAt(K key, LocalDate day) {
    return Optional.ofNullable(byKey.get(key))
        .map(values -> values.floorEntry(day))
        .map(entry -> entry.getValue().span())
        .filter(span -> span.holds(day));
  }

  /** The first wanted value that is valid on a day or later. */
  public Optional<V> firstFrom(K key, LocalDate day, Predicate<V> wanted) {
    return byKey.getOrDefault(key, new TreeMap<>()).values().stream()
        .filter(dated -> !dated.span().last().isBefore(day))
        .map(Dated::value)
        .filter(wanted)
        .findFirst();
  }
}
