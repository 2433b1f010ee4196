package io.throughline.simulator.history;

import io.throughline.simulator.account.Course;
import io.throughline.simulator.fault.FaultRates;
import io.throughline.simulator.group.Profile;
import io.throughline.simulator.rate.Rates;
import java.time.LocalDate;

/**
 * What a history is a function of.
 *
 * @param seed any number
 * @param from first day of service
 * @param days of service; what follows from them is told after
 * @param until last day that is told
 * @param rates of what happens
 * @param faults of what goes wrong
 */
public record Options(
    long seed,
    Profile profile,
    LocalDate from,
    int days,
    LocalDate until,
    Rates rates,
    FaultRates faults) {
  public Options {
    if (days < 1) {
      throw new IllegalArgumentException("a history needs at least one day of service: " + days);
    }
    if (until.isBefore(from)) {
      throw new IllegalArgumentException(
          "a history cannot end on %s, before %s".formatted(until, from));
    }
  }

  /** A history without faults that is told to its end. */
  public static Options whole(long seed, Profile profile, LocalDate from, int days, Rates rates) {
    return new Options(seed, profile, from, days, lastDay(from, days), rates, FaultRates.NONE);
  }

  /** The day after which nothing can follow from days of service. */
  public static LocalDate lastDay(LocalDate from, int days) {
    return from.plusDays(days - 1L + Course.LONGEST);
  }

  /** The same with faults. */
  public Options with(FaultRates others) {
    return new Options(seed, profile, from, days, until, rates, others);
  }
}
