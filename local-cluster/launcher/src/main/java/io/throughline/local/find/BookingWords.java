package io.throughline.local.find;

import io.throughline.elasticsearch.search.FoundEntry;
import io.throughline.elasticsearch.search.FoundEntry.Booking;
import io.throughline.elasticsearch.search.FoundEntry.Decision;
import io.throughline.elasticsearch.search.FoundReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Postings, words on refused candidates and decisions as a line in the timeline, and the lines
 * below it: who, where, why.
 */
record BookingWords(Labels labels, boolean all) {
  private static final int MOST_REASONS = 3;

  /** Characters of what a person wrote. */
  private static final int MOST_OF_A_REASON = 400;

  /** True of entries that this knows words for. */
  static boolean isOf(FoundEntry entry) {
    return entry.isPosting() || entry.isException() || entry.isDecision();
  }

  /** What happened. */
  String what(FoundEntry entry) {
    return switch (entry.action()) {
      case "POSTING_VALIDATED" -> "posting of a " + kind(entry.content().posting().kind());
      case "POSTING_CORRECTED" -> "correction";
      case "EXCEPTION_OPENED" -> "! posting refused";
      case "EXCEPTION_CHANGED" -> "! refused anew";
      case "EXCEPTION_POSTED" -> "refusal ended, posted";
      case "EXCEPTION_WAIVED" -> "refusal ended, waived";
      case "EXCEPTION_WITHDRAWN" -> "refusal ended, withdrawn";
      case "DECISION_ASSIGN" -> "decision to assign";
      case "DECISION_APPROVE" -> "decision to approve";
      case "DECISION_CORRECT" -> "decision to correct";
      case "DECISION_RETRY" -> "decision to retry";
      case "DECISION_WAIVE" -> "decision to waive";
      default -> entry.action().toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }

  /** {@code PROVIDER_ADJUSTMENT} is {@code provider adjustment}. */
  static String kind(String kind) {
    return Words.or(kind, "unknown").toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Lines of their own, the first with what it is about and by whom; each ended. */
  String below(FoundEntry entry, String indent, int width) {
    return Words.wrapped(indent, about(entry), width) + reasons(entry, indent, width);
  }

  private List<String> about(FoundEntry entry) {
    List<String> parts = new ArrayList<>();
    if (entry.isPosting()) {
      posted(entry, parts);
    } else if (entry.isDecision()) {
      decided(entry, parts);
    } else {
      refused(entry, parts);
    }
    return parts;
  }

  private void posted(FoundEntry entry, List<String> parts) {
    Booking posting = entry.content().posting();
    if (posting.compensates() != null) {
      parts.add("takes back " + labels.ofPosting(posting.compensates()));
    }
    parts.add("company " + Words.or(posting.company(), "unknown"));
    parts.add("period " + Words.or(posting.period(), "unknown"));
    if (entry.user() != null && entry.user().name() != null) {
      parts.add("approved by " + Words.printable(entry.user().name(), MOST_OF_A_REASON));
    }
    if (entry.rule() != null && !entry.rule().names().isEmpty()) {
      parts.add("although " + String.join(" ", entry.rule().names()) + " not met");
    }
    shownBy(entry, parts);
    parts.add("posting " + posting.id());
  }

  private void refused(FoundEntry entry, List<String> parts) {
    if (entry.content().posting() != null && entry.content().posting().id() != null) {
      parts.add("by " + labels.ofPosting(entry.content().posting().id()));
    }
    Decision decision = entry.content().decision();
    if (decision != null && decision.id() != null) {
      parts.add("after " + labels.ofDecision(entry.content().exception().id(), decision.id()));
    }
    shownBy(entry, parts);
    if (entry.action().equals("EXCEPTION_OPENED")) {
      parts.add("exception " + entry.content().exception().id());
    }
  }

  private void shownBy(FoundEntry entry, List<String> parts) {
    List<String> evidence = entry.content().evidence();
    if (!evidence.isEmpty()) {
      parts.add(
          "shown by " + evidence.stream().map(labels::ofFact).collect(Collectors.joining(" ")));
    }
  }

  private void decided(FoundEntry entry, List<String> parts) {
    Decision decision = entry.content().decision();
    parts.add("of " + labels.ofException(entry.content().exception().id()));
    if (decision.assignee() != null) {
      parts.add("to " + Words.printable(decision.assignee(), MOST_OF_A_REASON));
    }
    for (Map.Entry<String, String> one : new TreeMap<>(decision.corrections()).entrySet()) {
      parts.add(
          "%s is %s"
              .formatted(
                  Words.printable(one.getKey(), MOST_OF_A_REASON),
                  Words.printable(one.getValue(), MOST_OF_A_REASON)));
    }
    if (entry.rule() != null && !entry.rule().names().isEmpty()) {
      parts.add("in spite of " + String.join(" ", entry.rule().names()));
    }
    if (entry.user() != null) {
      String role =
          entry.user().roles() == null ? "" : " (" + String.join(" ", entry.user().roles()) + ")";
      parts.add(
          "by "
              + Words.printable(Words.or(entry.user().name(), "nobody") + role, MOST_OF_A_REASON));
    }
    if (decision.proposedBy() != null) {
      parts.add("proposed by " + Words.printable(decision.proposedBy(), MOST_OF_A_REASON));
    }
    parts.add("decision " + Words.printable(decision.id(), MOST_OF_A_REASON));
  }

  private String reasons(FoundEntry entry, String indent, int width) {
    if (entry.isDecision()) {
      String reason = Words.or(entry.event().reason(), "");
      return reason.isEmpty() ? "" : Words.paragraph(indent, "“" + shortened(reason) + "”", width);
    }
    if (!entry.isException()) {
      return "";
    }
    List<FoundReason> reasons = entry.content().exception().reasons();
    int most = all ? reasons.size() : Math.min(reasons.size(), MOST_REASONS);
    return reasons.subList(0, most).stream()
            .map(reason -> reason(reason, indent, width))
            .collect(Collectors.joining())
        + (most < reasons.size()
            ? indent
                + "… %s more; --all shows them%n"
                    .formatted(Words.count(reasons.size() - most, "reason"))
            : "");
  }

  /** One rule that is not met, on lines of its own. */
  String reason(FoundReason reason, String indent, int width) {
    String segment = reason.segment() == null ? "" : " (%s)".formatted(reason.segment());
    return Words.paragraph(
        indent, reason.rule() + ": " + shortened(Words.or(reason.detail(), "")) + segment, width);
  }

  private String shortened(String text) {
    return Words.printable(text, all ? Integer.MAX_VALUE : MOST_OF_A_REASON);
  }
}
