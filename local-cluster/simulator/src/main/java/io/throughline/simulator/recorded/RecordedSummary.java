package io.throughline.simulator.recorded;

import io.throughline.simulator.statistics.Tally;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A recorded history in numbers.
 *
 * @param from first day
 * @param until last day
 * @param counts by name; cents where the name says so
 * @param events by milestone
 * @param read rows of the input and their money
 * @param told visits of the output and their money
 * @param leftovers what is not told, by reason
 */
public record RecordedSummary(
    String from,
    String until,
    Map<String, Long> counts,
    Map<String, Long> events,
    Reckoning.Sum read,
    Reckoning.Sum told,
    Map<String, Reckoning.Sum> leftovers) {
  /** Of what was counted. */
  public static RecordedSummary of(RecordedHistory history, Tally tally) {
    Map<String, Reckoning.Sum> leftovers = new TreeMap<>();
    history
        .reckoning()
        .leftovers()
        .forEach(
            (reason, sum) ->
                leftovers.put(reason.name().toLowerCase(Locale.ROOT).replace('_', '-'), sum));
    return new RecordedSummary(
        LocalDate.ofEpochDay(history.firstDay()).toString(),
        LocalDate.ofEpochDay(history.lastDay()).toString(),
        tally.counts(),
        tally.events(),
        history.reckoning().read(),
        history.reckoning().told(),
        leftovers);
  }
}
