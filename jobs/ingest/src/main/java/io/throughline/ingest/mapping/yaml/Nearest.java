package io.throughline.ingest.mapping.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The word that somebody may have meant. */
final class Nearest {
  private static final int MOST_NAMED = 40;
  private static final int LONGEST = 60;

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
    if (found.length() > LONGEST) {
      return Optional.empty();
    }
    return words.stream()
        .filter(word -> distance(found, word) <= Math.max(1, found.length() / 3))
        .min(Comparator.comparingInt(word -> distance(found, word)));
  }

  /** Letters to be changed, added, left out or swapped with the next, in either case. */
  private static int distance(String first, String second) {
    String one = first.toLowerCase(Locale.ROOT);
    String other = second.toLowerCase(Locale.ROOT);
    int[][] distances = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          distances[i][j] = i + j;
          continue;
        }
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least =
            Math.min(
                distances[i - 1][j - 1] + change,
                Math.min(distances[i - 1][j], distances[i][j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        distances[i][j] = swapped ? Math.min(least, distances[i - 2][j - 2] + 1) : least;
      }
    }
    return distances[one.length()][other.length()];
  }
}
