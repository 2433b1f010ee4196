package io.throughline.local.trial;

import io.throughline.events.RevenueEvent;
import io.throughline.ingest.format.Unreadable;
import io.throughline.local.text.Table;
import io.throughline.local.text.Table.Column;
import java.util.stream.Collectors;

/** A trial for people: events, what is left out, dead letters, and the sum of them. */
public record TrialTable(Trial trial) {
  /**
   * The whole report.
   *
   * @param width columns of the terminal
   */
  public String text(int width) {
    return events(width) + leftOut(width) + deadLetters(width) + sum();
  }

  private String events(int width) {
    if (trial.events().isEmpty()) {
      return "";
    }
    Table table =
        new Table(
            Column.number("LINE"),
            Column.text("EVENT"),
            Column.text("OCCURRED"),
            Column.cut("SET"),
            Column.cut("REFERENCES"));
    for (RevenueEvent event : trial.events()) {
      table.row(
          Long.toString(event.getSource().getPosition().getSegment()),
          EventText.milestone(event),
          event.getOccurredAt().toString(),
          EventText.fields(event).entrySet().stream()
              .map(field -> field.getKey() + " " + field.getValue())
              .collect(Collectors.joining(", ")),
          EventText.references(event));
    }
    return table.text(width) + more(trial.eventCount() - trial.events().size(), "events");
  }

  private String leftOut(int width) {
    if (trial.leftOut().isEmpty()) {
      return "";
    }
    Table table =
        new Table(Column.text("LEFT OUT"), Column.number("RECORDS"), Column.number("FIRST LINE"));
    trial
        .leftOut()
        .forEach(
            (code, count) ->
                table.row(code, Long.toString(count.count()), Long.toString(count.firstLine())));
    return table.text(width) + "\n";
  }

  private String deadLetters(int width) {
    if (trial.deadLetters().isEmpty()) {
      return "";
    }
    Table table = new Table(Column.number("LINE"), Column.text("DEAD LETTER"), Column.text("WHY"));
    for (Unreadable letter : trial.deadLetters()) {
      table.row(Long.toString(letter.segment()), letter.reason().code(), letter.message());
    }
    return table.text(width)
        + more(trial.deadLetterCount() - trial.deadLetters().size(), "dead letters");
  }

  private static String more(long count, String what) {
    return count == 0 ? "\n" : "… and %d %s more; see --limit%n%n".formatted(count, what);
  }

  private String sum() {
    return """
        %d records: %d events, %d left out, %d dead letters
        Patient tokens are made with a random key, for this run only.
        """
        .formatted(
            trial.records(), trial.eventCount(), trial.leftOutCount(), trial.deadLetterCount());
  }
}
