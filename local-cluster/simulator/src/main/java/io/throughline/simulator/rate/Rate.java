package io.throughline.simulator.rate;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that can be set, with its default and where that is from. A default that no public
 * figure backs says "assumption".
 *
 * <p>Sources: Premier = premierinc.com, "Trend alert: private payers retain profits by refusing or
 * delaying legitimate medical claims"; KFF = kff.org, "Claims denials and appeals in ACA
 * marketplace plans"; OIG = HHS Office of Inspector General on Medicare Advantage, as quoted by
 * fiercehealthcare.com; HFMA = MAP Key CL-1, as quoted by medprecisionbilling.com; Noridian =
 * med.noridianmedicare.com on the payment floor.
 */
public enum Rate {
  DENIAL(
      0.11,
      Unit.SHARE,
      "first decisions that deny the whole claim; between OIG (8 %) and Premier (15 %), KFF has 19 %"),
  OVERTURN(0.54, Unit.SHARE, "denied claims that are sent again (7) and paid; Premier (54 %)"),
  LINE_DENIAL(0.04, Unit.SHARE, "paid claims of several lines with one line denied; assumption"),
  REJECTION(
      0.03,
      Unit.SHARE,
      "claims refused in the 277CA; assumption within HFMA's 5 % that are unclean"),
  ABANDONED(0.10, Unit.SHARE, "refused claims that nobody sends again; assumption"),
  SPLIT(0.01, Unit.SHARE, "paid claims of several lines that the payer splits; assumption"),
  CORRECTION(0.02, Unit.SHARE, "paid claims that the payer reverses and pays anew; assumption"),
  REPLACEMENT(0.02, Unit.SHARE, "paid claims replaced by the provider (7, REF*F8); assumption"),
  VOID(0.004, Unit.SHARE, "paid claims voided by the provider (8, REF*F8); assumption"),
  TAKEBACK(0.003, Unit.SHARE, "paid claims taken back months later by PLB WO; assumption"),
  SECONDARY(0.18, Unit.SHARE, "paid claims that go on to a secondary payer; assumption"),
  PATIENT_PAYS(
      0.60, Unit.SHARE, "patients who pay what is theirs; the rest is bad debt; assumption"),
  REFUND(0.005, Unit.SHARE, "paying patients who pay too much and get it back; assumption"),
  INTEREST(0.03, Unit.SHARE, "remittances with interest (PLB L6); assumption"),
  LATE_POSTING(0.02, Unit.SHARE, "remittances posted after more than 2 business days; assumption"),
  JOURNAL_REJECTION(0.004, Unit.SHARE, "journal documents that the ERP refuses first; assumption"),
  CONTRACT_CHANGE(0.05, Unit.SHARE, "contracts that change at the start of a month; assumption"),
  MEDICARE_DAYS_LEAST(
      14, Unit.DAYS, "submission to decision: payment floor, paid from day 14; Noridian"),
  MEDICARE_DAYS_MEAN(16, Unit.DAYS, "the same on average; assumption"),
  MEDICAID_DAYS_LEAST(10, Unit.DAYS, "submission to decision; assumption"),
  MEDICAID_DAYS_MEAN(21, Unit.DAYS, "the same on average; assumption"),
  COMMERCIAL_DAYS_LEAST(7, Unit.DAYS, "submission to decision; assumption"),
  COMMERCIAL_DAYS_MEAN(
      18, Unit.DAYS, "the same on average; states ask for 30 days (healthcarepromptpay.com)"),
  CLAIMS_PER_REMITTANCE(500, Unit.COUNT, "most claims in one 835 transaction set; assumption"),
  MONTH_END(
      1.8, Unit.FACTOR, "accounts on the last two days of a month against others; assumption"),
  WEEKEND(0.35, Unit.FACTOR, "accounts of a hospital on a day of the weekend; assumption");

  /** What a value counts. */
  public enum Unit {
    /** From 0 to 1. */
    SHARE,
    /** At least 1 and at most 60. */
    DAYS,
    /** At least 1. */
    COUNT,
    /** From 0 to 10. */
    FACTOR
  }

  private static final Map<String, Rate> BY_KEY =
      Stream.of(values()).collect(Collectors.toMap(Rate::key, Function.identity()));

  private final double standard;
  private final Unit unit;
  private final String about;

  Rate(double standard, Unit unit, String about) {
    this.standard = standard;
    this.unit = unit;
    this.about = about;
  }

  /** Its name in options: lower case with hyphens. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The default. */
  public double standard() {
    return standard;
  }

  /** What it means and where the default is from. */
  public String about() {
    return about;
  }

  /**
   * The rate of a key.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Rate of(String key) {
    Rate rate = BY_KEY.get(key);
    if (rate == null) {
      throw new IllegalArgumentException(
          "no rate is called " + key + "; there are " + BY_KEY.keySet().stream().sorted().toList());
    }
    return rate;
  }

  void check(double value) {
    boolean fits =
        switch (unit) {
          case SHARE -> value >= 0 && value <= 1;
          case DAYS -> value >= 1 && value <= 60;
          case COUNT -> value >= 1 && value <= 100_000;
          case FACTOR -> value >= 0 && value <= 10;
        };
    if (!fits) {
      throw new IllegalArgumentException("%s = %s is not a %s".formatted(key(), value, unit));
    }
  }
}
