package io.throughline.simulator.statistics;

import io.throughline.simulator.rate.Rate;
import io.throughline.simulator.rate.Rates;
import java.util.ArrayList;
import java.util.List;

/**
 * A rate that was met.
 *
 * @param rate its key
 * @param asked the value that was set
 * @param met the value in this history, rounded to four decimals
 * @param of how many cases it is a share or mean of
 */
public record Met(String rate, double asked, double met, long of) {
  private static final double FOUR_DECIMALS = 10_000;

  /** All rates that can be met by counting. */
  public static List<Met> all(Tally tally, Rates rates) {
    List<Met> all = new ArrayList<>();
    share(all, tally, rates, Rate.REJECTION, Count.REFUSED_CLAIMS, Count.ACCOUNTS);
    share(all, tally, rates, Rate.ABANDONED, Count.ABANDONED_CLAIMS, Count.REFUSED_CLAIMS);
    share(all, tally, rates, Rate.DENIAL, Count.DENIED_CLAIMS, Count.DECIDED_CLAIMS);
    share(all, tally, rates, Rate.OVERTURN, Count.OVERTURNED_DENIALS, Count.DENIED_CLAIMS);
    share(all, tally, rates, Rate.SPLIT, Count.SPLIT_CLAIMS, Count.PAID_CLAIMS);
    share(all, tally, rates, Rate.CORRECTION, Count.CORRECTED_PAYMENTS, Count.PAID_CLAIMS);
    share(all, tally, rates, Rate.REPLACEMENT, Count.REPLACED_CLAIMS, Count.PAID_CLAIMS);
    share(all, tally, rates, Rate.VOID, Count.VOIDED_CLAIMS, Count.PAID_CLAIMS);
    share(all, tally, rates, Rate.TAKEBACK, Count.TAKEN_BACK_PAYMENTS, Count.PAID_CLAIMS);
    share(
        all,
        tally,
        rates,
        Rate.SECONDARY,
        Count.SECONDARY_CLAIMS,
        Count.PAID_CLAIMS_WITH_SECOND_PLAN);
    share(all, tally, rates, Rate.INTEREST, Count.REMITTANCES_WITH_INTEREST, Count.REMITTANCES);
    share(all, tally, rates, Rate.LATE_POSTING, Count.REMITTANCES_POSTED_LATE, Count.REMITTANCES);
    share(
        all,
        tally,
        rates,
        Rate.MEDICARE_DAYS_MEAN,
        Count.MEDICARE_DECISION_DAYS,
        Count.MEDICARE_DECISIONS);
    share(
        all,
        tally,
        rates,
        Rate.MEDICAID_DAYS_MEAN,
        Count.MEDICAID_DECISION_DAYS,
        Count.MEDICAID_DECISIONS);
    share(
        all,
        tally,
        rates,
        Rate.COMMERCIAL_DAYS_MEAN,
        Count.COMMERCIAL_DECISION_DAYS,
        Count.COMMERCIAL_DECISIONS);
    share(all, tally, rates, Rate.CLAIMS_PER_REMITTANCE, Count.CLAIM_PAYMENTS, Count.REMITTANCES);
    return all;
  }

  private static void share(
      List<Met> all, Tally tally, Rates rates, Rate rate, Count part, Count whole) {
    long of = tally.of(whole);
    double met = of == 0 ? 0 : (double) tally.of(part) / of;
    double rounded = Math.round(met * FOUR_DECIMALS) / FOUR_DECIMALS;
    all.add(new Met(rate.key(), rates.of(rate), rounded, of));
  }
}
