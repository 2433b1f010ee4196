package io.throughline.local.find;

import io.throughline.elasticsearch.search.FoundFinding;
import io.throughline.elasticsearch.search.FoundTransaction;
import io.throughline.elasticsearch.search.Story;
import io.throughline.elasticsearch.search.Story.Told;
import io.throughline.local.text.Dollars;
import io.throughline.local.text.Table;
import io.throughline.local.text.Table.Column;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A story for people: what is wrong and how much money it is about, then each transaction, then
 * what was said of them in order of time.
 *
 * @param text what was asked for
 * @param asked ids of the transactions that carry it
 * @param all whether to leave nothing out
 */
record StoryText(String text, Story story, Set<String> asked, boolean all) {
  private static final int MOST_FINDINGS = 10;
  private static final int MOST_HEADINGS = 12;

  /** An open finding and its transaction. */
  private record Open(FoundFinding finding, FoundTransaction transaction) {}

  String text(int width) {
    Labels labels = new Labels(story);
    List<Told> shown = all ? story.entries() : Selection.of(story, isOfOneAccount());
    return wrong(labels, width)
        + headings(labels, width)
        + "\n"
        + (shown.isEmpty()
            ? "No lineage is indexed yet.\n"
            : new Timeline(shown, labels, all).text(width))
        + leftOut(shown)
        + SourceFiles.legend(shown);
  }

  private String wrong(Labels labels, int width) {
    List<Open> open =
        story.transactions().stream()
            .flatMap(
                transaction ->
                    transaction.content().findings().stream()
                        .filter(FoundFinding::isOpen)
                        .map(finding -> new Open(finding, transaction)))
            .sorted(Comparator.comparingLong((Open o) -> o.finding().amountAtRisk()).reversed())
            .toList();
    String refused = new Bookings(story, labels, width, all).openExceptions();
    if (open.isEmpty()) {
      return text + asked(labels) + ": no open finding" + refused + "\n";
    }
    Table table =
        new Table(
            Column.text("  FINDING"),
            Column.text("RULE"),
            Column.number("AT RISK"),
            Column.text("SINCE (UTC)"),
            Column.text("IN"));
    int most = all ? open.size() : MOST_FINDINGS;
    for (Open one : open.subList(0, Math.min(most, open.size()))) {
      table.row(
          "  " + one.finding().kind(),
          one.finding().rule(),
          Dollars.of(one.finding().amountAtRisk()),
          Words.time(one.finding().raisedAt()),
          labels.of(one.transaction().id()));
    }
    return "%s%s: %s, %s %s at risk%s%n%n"
            .formatted(
                text,
                asked(labels),
                Words.count(open.size(), "open finding"),
                Dollars.of(open.stream().mapToLong(o -> o.finding().amountAtRisk()).sum()),
                open.getFirst().transaction().content().money().currency(),
                refused)
        + table.text(width)
        + (open.size() > most
            ? "  … %s more; --all shows them%n"
                .formatted(Words.count(open.size() - most, "open finding"))
            : "");
  }

  /** Where the reader finds what was asked for. */
  private String asked(Labels labels) {
    List<String> some =
        story.transactions().stream()
            .map(FoundTransaction::id)
            .filter(asked::contains)
            .map(labels::of)
            .limit(MOST_FINDINGS)
            .toList();
    return " (" + String.join(" ", some) + (some.size() < asked.size() ? " …)" : ")");
  }

  private String headings(Labels labels, int width) {
    List<FoundTransaction> transactions =
        all
            ? story.transactions()
            : story.transactions().stream()
                .sorted(Comparator.comparing(t -> !isFirst(t)))
                .limit(MOST_HEADINGS)
                .toList();
    StringBuilder text = new StringBuilder();
    Bookings bookings = new Bookings(story, labels, width, all);
    for (FoundTransaction transaction : story.transactions()) {
      if (transactions.contains(transaction)) {
        text.append('\n').append(new Heading(transaction, bookings, labels, width, all).text());
      }
    }
    int more = story.transactions().size() - transactions.size();
    return more == 0
        ? text.toString()
        : text.append("\n… %s more; --all shows them%n".formatted(Words.count(more, "transaction")))
            .toString();
  }

  /** What was asked for, and what something is wrong with, before all else. */
  private boolean isFirst(FoundTransaction transaction) {
    return asked.contains(transaction.id())
        || story.openExceptions().stream()
            .anyMatch(exception -> exception.transactionId().equals(transaction.id()))
        || transaction.content().findings().stream().anyMatch(FoundFinding::isOpen);
  }

  private boolean isOfOneAccount() {
    return story.transactions().stream()
        .filter(transaction -> asked.contains(transaction.id()))
        .map(transaction -> transaction.content().kind())
        .anyMatch(kind -> kind.equals("ACCOUNT") || kind.equals("CLAIM"));
  }

  private String leftOut(List<Told> shown) {
    long more = story.entriesTotal() - shown.stream().filter(Objects::nonNull).count();
    if (more == 0) {
      return "";
    }
    return all
        ? "… %s more than can be shown%n".formatted(Words.count(more, "entry"))
        : "… %,d more of %,d entries; throughline find --all %s shows them%n"
            .formatted(more, story.entriesTotal(), text);
  }
}
