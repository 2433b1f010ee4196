package io.throughline.simulator.recorded;

import io.throughline.simulator.Padded;
import io.throughline.simulator.Seed;
import io.throughline.simulator.calendar.PaymentCycle;
import io.throughline.simulator.claim.ClaimType;
import io.throughline.simulator.group.HealthPlan;
import io.throughline.simulator.group.PlanClass;
import io.throughline.simulator.group.Site;
import io.throughline.simulator.group.SiteKind;
import io.throughline.simulator.party.Address;
import io.throughline.simulator.party.Facility;
import io.throughline.simulator.party.Npi;
import io.throughline.simulator.party.Payer;
import io.throughline.simulator.x12.Delimiters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Sites and plans of a recorded history: the names are those recorded, all numbers and addresses
 * are made up. Both are told apart by their index.
 */
public final class Parties {
  private static final int LETTERS = 26;
  private static final int MOST_SITES = LETTERS * LETTERS * 10;
  private static final int MOST_PLANS = 100;
  private static final int LONGEST_NAME = 35;

  private final Seed seed;
  private final List<Site> sites = new ArrayList<>();
  private final List<HealthPlan> plans = new ArrayList<>();

  public Parties(Seed seed) {
    this.seed = seed;
  }

  /** All sites, by index. */
  public List<Site> sites() {
    return List.copyOf(sites);
  }

  /** All plans, by index. */
  public List<HealthPlan> plans() {
    return List.copyOf(plans);
  }

  /**
   * Adds a site.
   *
   * @throws IllegalArgumentException when there are too many for codes of three letters
   */
  public Site addSite(String name, boolean hospital) {
    int index = sites.size();
    if (index == MOST_SITES) {
      throw new IllegalArgumentException(
          "more than %d organizations: split the input".formatted(MOST_SITES));
    }
    SiteKind kind = hospital ? SiteKind.HOSPITAL : SiteKind.CLINIC;
    Facility facility =
        new Facility(
            code(index),
            plain(name),
            Npi.withCheckDigit("1" + Padded.number(index + 1L, 8)),
            "9" + Padded.number(index + 1L, 8),
            hospital ? "282N00000X" : "207Q00000X",
            Address.draw(seed.stream("recorded-site", index), "SPRINGFIELD"),
            List.of(ClaimType.values()));
    Site site = new Site(index, kind, facility, Integer.MIN_VALUE, false);
    sites.add(site);
    return site;
  }

  /**
   * Adds a plan.
   *
   * @param filing SBR09
   * @throws IllegalArgumentException when there are too many
   */
  public HealthPlan addPlan(String name, PlanClass planClass, String filing) {
    int index = plans.size();
    if (index == MOST_PLANS) {
      throw new IllegalArgumentException(
          "more than %d payers: split the input".formatted(MOST_PLANS));
    }
    Payer payer =
        new Payer(
            "RP" + (100 + index),
            plain(name),
            "8" + Padded.number(index + 1L, 8),
            filing,
            Address.draw(seed.stream("recorded-plan", index), "CAPITAL CITY"),
            0,
            Delimiters.STANDARD);
    HealthPlan plan = new HealthPlan(index, payer, planClass, PaymentCycle.DAILY);
    plans.add(plan);
    return plan;
  }

  private static String code(int index) {
    return String.valueOf(
        new char[] {
          (char) ('Q' + index / (LETTERS * LETTERS)),
          (char) ('A' + index / LETTERS % LETTERS),
          (char) ('A' + index % LETTERS)
        });
  }

  /** What X12 takes in any element: capitals, digits, blanks. */
  private static String plain(String name) {
    String plain = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", " ").strip();
    return plain.substring(0, Math.min(plain.length(), LONGEST_NAME)).strip();
  }
}
