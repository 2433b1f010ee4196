package io.throughline.ingest.mapping.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The word that somebody may have meant. */
final class Nearest {
  private static final int MOST_NAMED = 40;

  private Nearest() {}

  /** What is expected: the words, and the one that was nearly written. */
  static String expected(String found, Collection<String> words) {
    String list =
        words.isEmpty()
            ? "nothing"
            : words.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                + (words.size() > MOST_NAMED ? ", …" : "");
    return "expected %s%s".formatted(list, suggestion(found, words));
  }

  /** Empty, or a question in parentheses. */
  static String suggestion(String found, Collection<String> words) {
    return of(found, words).map(" (did you mean %s?)"::formatted).orElse("");
  }

  /** The word nearest to one that is not there, when few letters differ. */
  static Optional<String> of(String found, Collection<String> words) {
    return words.stream()
        .filter(word -> distance(found, word) <= Math.max(1, found.length() / 3))
        .min(Comparator.comparingInt(word -> distance(found, word)));
  }

  /** Letters to be changed, added or left out (Levenshtein), in either case. */
  private static int distance(String first, String second) {
    String one = first.toLowerCase(Locale.ROOT);
    String other = second.toLowerCase(Locale.ROOT);
    int[] previous = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] current = new int[other.length() + 1];
      current[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int same = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(same, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[other.length()];
  }
}
