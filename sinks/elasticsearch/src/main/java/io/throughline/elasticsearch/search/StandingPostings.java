package io.throughline.elasticsearch.search;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Which postings stand: neither corrected nor refused by the ERP. The ERP's answer names the record
 * of the posting as its source.
 */
final class StandingPostings {
  private StandingPostings() {}

  /**
   * Of all that was said, in its order.
   *
   * @param entries postings, and facts as far as they are known
   */
  static List<FoundEntry> of(Collection<FoundEntry> entries) {
    Set<String> refused = new HashSet<>();
    for (FoundEntry entry : entries) {
      if ("JournalRejected".equals(entry.content().milestone()) && entry.addsFact()) {
        refused.add(uri(entry));
      }
    }
    List<FoundEntry> accepted =
        entries.stream()
            .filter(FoundEntry::isPosting)
            .filter(posting -> uri(posting) == null || !refused.contains(uri(posting)))
            .toList();
    Set<String> corrected = new HashSet<>();
    accepted.stream()
        .filter(StandingPostings::isCorrection)
        .map(correction -> correction.content().posting().compensates())
        .filter(Objects::nonNull)
        .forEach(corrected::add);
    return accepted.stream()
        .filter(posting -> !isCorrection(posting))
        .filter(posting -> !corrected.contains(posting.content().posting().id()))
        .toList();
  }

  private static boolean isCorrection(FoundEntry posting) {
    return posting.action().equals("POSTING_CORRECTED");
  }

  private static String uri(FoundEntry entry) {
    return entry.content().source() == null ? null : entry.content().source().uri();
  }
}
