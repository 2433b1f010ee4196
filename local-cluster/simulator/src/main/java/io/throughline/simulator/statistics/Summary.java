package io.throughline.simulator.statistics;

import io.throughline.simulator.rate.Rates;
import java.util.List;
import java.util.Map;

/**
 * A history in numbers.
 *
 * @param seed of the history
 * @param profile of the group
 * @param from first day of service
 * @param until last day that was told
 * @param counts by name; cents where the name says so
 * @param events by milestone
 * @param rates asked for and met; a mean number of days to a remittance includes the wait for the
 *     payer's next day of payment, and claims per remittance are asked for at most
 */
public record Summary(
    long seed,
    String profile,
    String from,
    String until,
    Map<String, Long> counts,
    Map<String, Long> events,
    List<Met> rates) {
  /** Of what was counted. */
  public static Summary of(
      long seed, String profile, String from, String until, Tally tally, Rates rates) {
    return new Summary(
        seed, profile, from, until, tally.counts(), tally.events(), Met.all(tally, rates));
  }
}
