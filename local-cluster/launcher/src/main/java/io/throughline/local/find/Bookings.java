package io.throughline.local.find;

import io.throughline.elasticsearch.search.FoundEntry;
import io.throughline.elasticsearch.search.FoundException;
import io.throughline.elasticsearch.search.FoundReason;
import io.throughline.elasticsearch.search.Story;
import io.throughline.local.text.Dollars;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Below the heading of a transaction: the postings that stand, and what is refused and why. */
record Bookings(Story story, Labels labels, int width, boolean all) {
  private static final String INDENT = "   ";
  private static final String FURTHER = "     ";
  private static final int MOST = 10;
  private static final int FIRST_REASONS = 3;

  /** Nothing for a transaction of which nothing is posted or refused. */
  String of(String transactionId) {
    return posted(
            story.postings().stream()
                .filter(posting -> posting.transactionId().equals(transactionId))
                .toList())
        + refused(
            story.openExceptions().stream()
                .filter(exception -> exception.transactionId().equals(transactionId))
                .toList());
  }

  /** Of the whole story; nothing when nothing is refused. */
  String openExceptions() {
    List<FoundException> open = story.openExceptions();
    return open.isEmpty()
        ? ""
        : "; %s refused, %s %s"
            .formatted(
                Words.count(open.size(), "posting"),
                Dollars.of(atRisk(open)),
                open.getFirst().content().currency());
  }

  private String posted(List<FoundEntry> postings) {
    if (postings.isEmpty()) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    parts.add(
        "%s, cash %s"
            .formatted(
                postings.size() == 1
                    ? "1 posting stands"
                    : Words.count(postings.size(), "posting") + " stand",
                Dollars.of(postings.stream().mapToLong(Bookings::amount).sum())));
    int most = all ? postings.size() : Math.min(postings.size(), MOST);
    for (FoundEntry posting : postings.subList(0, most)) {
      parts.add(
          "%s %s %s in %s"
              .formatted(
                  BookingWords.kind(posting.content().posting().kind()),
                  labels.of(posting),
                  Dollars.of(amount(posting)),
                  Words.or(posting.content().posting().period(), "no period")));
    }
    if (most < postings.size()) {
      parts.add("%d more".formatted(postings.size() - most));
    }
    return Words.wrapped(INDENT, parts, width);
  }

  private String refused(List<FoundException> open) {
    if (open.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    text.append(INDENT)
        .append(
            "%s refused, %s:%n"
                .formatted(Words.count(open.size(), "posting"), Dollars.of(atRisk(open))));
    int most = all ? open.size() : Math.min(open.size(), MOST);
    for (FoundException exception : open.subList(0, most)) {
      text.append(refusal(exception));
    }
    if (most < open.size()) {
      text.append(INDENT).append("… %d more; --all shows them%n".formatted(open.size() - most));
    }
    return text.toString();
  }

  private String refusal(FoundException exception) {
    FoundException.Detail detail = exception.content().exception();
    List<FoundReason> reasons = detail.reasons();
    String rules =
        reasons.stream().map(FoundReason::rule).distinct().collect(Collectors.joining(" "));
    BookingWords words = new BookingWords(labels, all);
    return Words.wrapped(
            FURTHER,
            List.of(
                "%s %s %s"
                    .formatted(
                        BookingWords.kind(detail.kind()),
                        labels.ofException(exception.id()),
                        Dollars.of(detail.amount())),
                "not met: " + rules,
                "exception " + exception.id()),
            width)
        + reasons.stream()
            .limit(all ? reasons.size() : FIRST_REASONS)
            .map(reason -> words.reason(reason, FURTHER + "  ", width))
            .collect(Collectors.joining());
  }

  private static long amount(FoundEntry posting) {
    return posting.content().amount() == null ? 0 : posting.content().amount();
  }

  private static long atRisk(List<FoundException> exceptions) {
    return exceptions.stream()
        .mapToLong(exception -> exception.content().exception().amountAtRisk())
        .sum();
  }
}
