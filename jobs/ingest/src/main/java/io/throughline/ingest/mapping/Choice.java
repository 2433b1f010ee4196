package io.throughline.ingest.mapping;

import io.throughline.ingest.format.Reason;
import java.util.Comparator;
import java.util.List;

/**
 * Which mapping an input is read by.
 *
 * @param mapping null: none, and the input is a dead letter as a whole
 * @param fit of the mapping
 * @param reason why none
 * @param message why none, and what to do
 */
record Choice(Mapping mapping, Fit fit, Reason reason, String message) {
  private static final int NAMED_COLUMNS = 5;

  /** The one that knows the most about the input: by name of the feed, then by its fields. */
  private static final Comparator<Mapping> MOST_KNOWING =
      Comparator.comparing((Mapping mapping) -> mapping.feed() == null)
          .thenComparing(Mapping::requiredFields, Comparator.reverseOrder())
          .thenComparing(Mapping::name);

  /** The choice for an input; null when the input is of another format. */
  static Choice of(Head head, List<Mapping> mappings) {
    if (head.length() == 0 || head.isOfAnotherFormat()) {
      return null;
    }
    List<Mapping> candidates =
        mappings.stream()
            .filter(mapping -> mapping.isFor(head.feed()))
            .sorted(MOST_KNOWING)
            .toList();
    Choice unfit = null;
    for (Mapping mapping : candidates) {
      Fit fit = mapping.layout().fit(head, mapping.fields());
      boolean isNamed = mapping.feed() != null;
      if (fit.missing().isEmpty()
          && (isNamed || mapping.layout().recognises(head, mapping.fields()))) {
        return new Choice(mapping, fit, null, null);
      }
      if (isNamed && unfit == null) {
        unfit = new Choice(null, null, Reason.UNKNOWN_COLUMNS, missing(mapping, fit));
      }
    }
    if (unfit != null || !head.isOfRecords()) {
      return unfit;
    }
    return new Choice(
        null,
        null,
        Reason.NO_MAPPING,
        "CSV or JSON that none of %d mappings is for; write one, see jobs/ingest/mappings/README.md"
            .formatted(mappings.size()));
  }

  private static String missing(Mapping mapping, Fit fit) {
    List<String> missing = fit.missing();
    String more = missing.size() > NAMED_COLUMNS ? " and %d more" : "";
    return "mapping %s needs columns that the header does not have: %s"
            .formatted(
                mapping.name(),
                String.join(", ", missing.subList(0, Math.min(NAMED_COLUMNS, missing.size()))))
        + more.formatted(missing.size() - NAMED_COLUMNS);
  }
}
