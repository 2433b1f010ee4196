package io.throughline.exceptions.cases;

import io.throughline.events.DecisionOutcome;
import io.throughline.events.ExceptionDecision;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether a decision says all that its action needs. */
final class DecisionContent {
  private static final String POSTING_DATE = "postingDate";
  private static final Set<String> DIMENSIONS =
      Set.of("payer", "facility", "serviceLine", "costCenter", "companyCode", POSTING_DATE);

  private DecisionContent() {}

  static Optional<Verdict> fault(ExceptionDecision request) {
    return switch (request.getAction()) {
      case ASSIGN ->
          isBlank(request.getAssignee())
              ? fault("give an assignee, the name of who works on it")
              : Optional.empty();
      case APPROVE ->
          reason(request)
              .or(
                  () ->
                      request.getOverriddenRules().isEmpty()
                          ? fault("give overriddenRules, the rules that may be unmet")
                          : Optional.empty());
      case WAIVE -> reason(request);
      case CORRECT -> corrections(request.getCorrections());
      case RETRY -> Optional.empty();
      case UNKNOWN -> fault("give an action: ASSIGN, APPROVE, CORRECT, RETRY or WAIVE");
    };
  }

  private static Optional<Verdict> reason(ExceptionDecision request) {
    return isBlank(request.getReason())
        ? fault("give a reason in words; it is kept in the audit trail")
        : Optional.empty();
  }

  private static Optional<Verdict> corrections(Map<String, String> corrections) {
    if (corrections.isEmpty()) {
      return fault("give corrections, dimension to value; dimensions are %s", dimensions());
    }
    for (Map.Entry<String, String> correction : new TreeMap<>(corrections).entrySet()) {
      if (!DIMENSIONS.contains(correction.getKey())) {
        return fault("a dimension is unknown; dimensions are %s", dimensions());
      }
      if (isBlank(correction.getValue())) {
        return fault("%s has no value", correction.getKey());
      }
    }
    String date = corrections.get(POSTING_DATE);
    return date == null || isDate(date)
        ? Optional.empty()
        : fault("postingDate must be a date like 2026-11-30");
  }

  private static String dimensions() {
    return new TreeSet<>(DIMENSIONS).stream().collect(Collectors.joining(", "));
  }

  private static boolean isDate(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      // That is the answer.
      return false;
    }
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  private static Optional<Verdict> fault(String format, Object... values) {
    return Optional.of(Verdict.refused(DecisionOutcome.INCOMPLETE, format, values));
  }
}
