package io.throughline.simulator.group;

import io.throughline.simulator.Draws;
import io.throughline.simulator.Seed;
import io.throughline.simulator.calendar.BusinessDays;
import io.throughline.simulator.rate.Rate;
import io.throughline.simulator.rate.Rates;

/** How many accounts a panel has on a day: more at the end of a month, few or none at weekends. */
public final class Volume {
  /** Accounts are numbered with four digits. */
  private static final int MOST = 9_999;

  private final Seed seed;
  private final int firstDay;

  /**
   * Of each day, against an ordinary one: of sites that close at weekends and of those that do not.
   */
  private final double[] closing;

  private final double[] open;

  /** Of service from one day to another, both included. */
  public Volume(Seed seed, Rates rates, int firstDay, int lastDay) {
    this.seed = seed;
    this.firstDay = firstDay;
    this.closing = new double[lastDay - firstDay + 1];
    this.open = new double[lastDay - firstDay + 1];
    for (int day = firstDay; day <= lastDay; day++) {
      double season = BusinessDays.isMonthEnd(day) ? rates.of(Rate.MONTH_END) : 1;
      boolean working = BusinessDays.isOne(day);
      closing[day - firstDay] = working ? season : 0;
      open[day - firstDay] = working ? season : season * rates.of(Rate.WEEKEND);
    }
  }

  /** Accounts whose service ends on a day. */
  public int accounts(Panel panel, int day) {
    int ordinal = day - firstDay;
    if (ordinal < 0 || ordinal >= open.length || day < panel.site().opensOn()) {
      return 0;
    }
    boolean weekends = panel.site().kind().isOpenAtWeekends();
    double expected = panel.accountsPerDay() * (weekends ? open : closing)[ordinal];
    if (expected == 0) {
      return 0;
    }
    double luck = new Draws().start(seed.number("volume", panel.id()), day).fraction();
    return (int) Math.min(MOST, expected * 0.8 + expected * 0.4 * luck + luck);
  }
}
