package io.throughline.transaction.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads deadlines one by one, and finds those that contradict one before. */
final class DeadlinesReader {
  private static final int MOST_NAMES = 1_000;
  private static final int MOST_PAIRS = 100_000;

  private final Map<String, RuleDeadlines> rules = new HashMap<>();
  private final Map<Deadline, String> pointers = new HashMap<>();
  private int pairs;

  /** A deadline; empty when something is wrong with it. */
  Optional<Deadline> read(Field field) {
    int before = field.problems().size();
    if (!field.isSection(Names.DEADLINE)) {
      return Optional.empty();
    }
    Optional<String> rule = field.get(Names.RULE).word(Policy.rules());
    List<String> payers = names(field.get(Names.PAYERS));
    List<String> facilities = names(field.get(Names.FACILITIES));
    DeadlineUnit unit =
        field
            .get(Names.UNIT)
            .word(DeadlineUnit.words())
            .flatMap(DeadlineUnit::of)
            .orElse(DeadlineUnit.HOURS);
    int within = field.get(Names.WITHIN).number(1, unit.most());
    if (field.problems().size() > before) {
      return Optional.empty();
    }
    Deadline deadline = new Deadline(rule.orElseThrow(), payers, facilities, within, unit);
    pairs += Math.max(1, payers.size()) * Math.max(1, facilities.size());
    if (pairs > MOST_PAIRS) {
      field.complain(
          "is one too many; expected at most %d pairs of payer and facility in all deadlines"
              .formatted(MOST_PAIRS));
      return Optional.empty();
    }
    requireNoOther(field, deadline);
    return Optional.of(deadline);
  }

  private void requireNoOther(Field field, Deadline deadline) {
    Deadline other =
        rules.computeIfAbsent(deadline.rule(), rule -> new RuleDeadlines()).add(deadline);
    if (other != null) {
      field.complain(
          "is for a payer and facility that %s is for too; expected one %s for them, or one that names more"
              .formatted(pointers.get(other), deadline.rule()));
    }
    pointers.putIfAbsent(deadline, field.pointer());
  }

  private static List<String> names(Field field) {
    return field.distinct(
        MOST_NAMES,
        name ->
            name.text(
                "\\S(.{0,98}\\S)?", "a text of at most 100 characters without blanks at its ends"));
  }
}
