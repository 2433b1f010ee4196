package io.throughline.ingest.mapping.load;

import io.throughline.ingest.mapping.value.DatePattern;
import io.throughline.ingest.mapping.value.DatePatterns;
import io.throughline.ingest.mapping.yaml.Item;
import java.util.ArrayList;
import java.util.List;

/** Reads how dates are written. */
final class DatesReader {
  private static final int ANY_CENTURY = 2000;

  /** Stands where nothing says how dates are written, which was told. */
  static final List<DatePattern> FALLBACK = DatePatterns.of("iso", ANY_CENTURY);

  private DatesReader() {}

  /**
   * Patterns of dates, no two of which read a text as different days.
   *
   * @param yearsFrom first year that two digits can mean; null when the mapping does not say
   */
  static List<DatePattern> patterns(Item item, Integer yearsFrom) {
    List<DatePattern> patterns = new ArrayList<>();
    for (Item element : item.list()) {
      String text = element.text();
      if (text == null) {
        continue;
      }
      try {
        for (DatePattern pattern :
            DatePatterns.of(text, yearsFrom == null ? ANY_CENTURY : yearsFrom)) {
          add(pattern, element, yearsFrom, patterns);
        }
      } catch (IllegalArgumentException e) {
        element.complain(e.getMessage());
      }
    }
    return patterns;
  }

  private static void add(
      DatePattern pattern, Item item, Integer yearsFrom, List<DatePattern> patterns) {
    if (pattern.hasShortYears() && yearsFrom == null) {
      item.complain(
          "date format '%s' has years of two digits, which are ambiguous; expected yyyy, or"
                  .formatted(pattern.pattern())
              + " years-from: YEAR in the mapping, e.g. 1970 for 1970 to 2069");
    }
    for (DatePattern other : patterns) {
      DatePatterns.ambiguity(pattern, other)
          .ifPresent(
              text ->
                  item.complain(
                      "date formats '%s' and '%s' are ambiguous: %s is a different day in each;"
                              .formatted(other.pattern(), pattern.pattern(), text)
                          + " expected one of them, or 'format' at the fields"));
    }
    patterns.add(pattern);
  }
}
