package io.throughline.local.published;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What came of publishing.
 *
 * @param value in force now
 * @param before in force until then; empty: none, or none that this build can read
 * @param at when it was published; empty: it was in force already
 * @param <T> what is published
 */
public record Publication<T>(T value, Optional<T> before, Optional<Instant> at) {
  /**
   * For people: what came of it, and a line for each change.
   *
   * @param kind it is of
   * @param changes from what was in force to what is, a line each
   */
  public List<String> lines(Versioned<T> kind, BiFunction<T, T, List<String>> changes) {
    String version = kind.version(value);
    if (at.isEmpty()) {
      return List.of("%s %s is in force already".formatted(kind.name(), version));
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "Published %s %s; it is in force from now on"
            .formatted(kind.name().toLowerCase(Locale.ROOT), version));
    if (before.isPresent()) {
      List<String> changed = changes.apply(before.get(), value);
      lines.add(
          "%s was in force before; %s"
              .formatted(
                  kind.version(before.get()),
                  changed.isEmpty() ? "it says the same" : "what has changed:"));
      changed.forEach(change -> lines.add("  " + change));
    }
    return lines;
  }
}
