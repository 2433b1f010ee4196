package io.throughline.simulator.check;

import io.throughline.events.LineageEntry;
import io.throughline.events.LineageKind;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The facts whose home each transaction is, as its lineage says: those added and not moved. */
final class HomeFacts {
  private static final Set<String> JOURNAL = Set.of("JournalTransferred", "JournalRejected");
  private static final Set<String> CLAIMS =
      Set.of("ClaimSubmitted", "ClaimAcknowledged", "ClaimAdjudicated", "RemittanceReceived");

  private final Map<String, Set<String>> facts = new HashMap<>();

  HomeFacts(Collection<LineageEntry> lineage) {
    List<LineageEntry> inOrder =
        lineage.stream()
            .filter(entry -> entry.getEventId() != null && isHome(entry))
            .sorted(Comparator.comparingLong(LineageEntry::getSequence))
            .toList();
    for (LineageEntry entry : inOrder) {
      Set<String> ids =
          facts.computeIfAbsent(entry.getTransactionId(), id -> new LinkedHashSet<>());
      if (entry.getKind() == LineageKind.FACT_ADDED) {
        ids.add(entry.getEventId());
      } else if (entry.getKind() == LineageKind.FACT_MOVED) {
        ids.remove(entry.getEventId());
      }
    }
  }

  /** A deposit is also told of postings, a claim of takebacks; these live elsewhere. */
  private static boolean isHome(LineageEntry entry) {
    String milestone = entry.getMilestone();
    return milestone == null
        || switch (entry.getTransactionKind()) {
          case CLAIM -> CLAIMS.contains(milestone);
          case DEPOSIT -> JOURNAL.contains(milestone);
          default -> true;
        };
  }

  /** Event ids. */
  Set<String> of(String transactionId) {
    return facts.getOrDefault(transactionId, Set.of());
  }
}
