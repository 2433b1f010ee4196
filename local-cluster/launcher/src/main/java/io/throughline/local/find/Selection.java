package io.throughline.local.find;

import io.throughline.elasticsearch.search.FoundEntry;
import io.throughline.elasticsearch.search.FoundTransaction;
import io.throughline.elasticsearch.search.Story;
import io.throughline.elasticsearch.search.Story.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which entries of a story are worth a line when not all are asked for. Left out are postings of
 * other accounts in the same deposit, and assessments that changed money but not the stage; of what
 * is left, all but the first and the latest.
 */
final class Selection {
  /** Entries from the beginning, and up to now. */
  private static final int FIRST = 20;

  private static final int LATEST = 40;
  private static final Set<String> OF_PATIENTS = Set.of("ACCOUNT", "CLAIM");

  private final Story story;
  private final Map<String, String> kinds;

  private Selection(Story story) {
    this.story = story;
    this.kinds =
        story.transactions().stream()
            .collect(Collectors.toMap(FoundTransaction::id, t -> t.content().kind()));
  }

  /**
   * The entries to show; null stands where some are left out in the middle.
   *
   * @param ofOneAccount whether it was a claim or an account that was asked for
   */
  static List<Told> of(Story story, boolean ofOneAccount) {
    Selection selection = new Selection(story);
    List<Told> some = selection.withStages(selection.withoutOthers(ofOneAccount));
    if (some.size() <= FIRST + LATEST) {
      return some;
    }
    List<Told> ends = new ArrayList<>(some.subList(0, FIRST));
    ends.add(null);
    ends.addAll(some.subList(some.size() - LATEST, some.size()));
    return ends;
  }

  private List<Told> withoutOthers(boolean ofOneAccount) {
    if (!ofOneAccount) {
      return story.entries();
    }
    Set<String> own =
        story.entries().stream()
            .map(Told::entry)
            .filter(entry -> OF_PATIENTS.contains(kinds.get(entry.transactionId())))
            .map(entry -> entry.event().id())
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(HashSet::new));
    return story.entries().stream()
        .filter(
            told ->
                !"PaymentPosted".equals(told.entry().content().milestone())
                    || own.contains(told.entry().event().id()))
        .toList();
  }

  private List<Told> withStages(List<Told> entries) {
    Map<String, String> stages = new HashMap<>();
    return entries.stream().filter(told -> isNews(told.entry(), stages)).toList();
  }

  private static boolean isNews(FoundEntry entry, Map<String, String> stages) {
    return !entry.action().equals("ASSESSED")
        || !Objects.equals(
            entry.content().stage(), stages.put(entry.transactionId(), entry.content().stage()));
  }
}
