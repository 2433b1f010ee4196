package io.throughline.simulator.group;

import io.throughline.simulator.Seed;
import io.throughline.simulator.calendar.PaymentCycle;
import io.throughline.simulator.party.Address;
import io.throughline.simulator.party.Digits;
import io.throughline.simulator.party.Facility;
import io.throughline.simulator.party.Npi;
import io.throughline.simulator.party.Payer;
import io.throughline.simulator.x12.Delimiters;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Who takes part in a history: sites, health plans, and which patients of which plan come where.
 */
public final class HospitalGroup {
  private static final List<String> PLAN_NAMES =
      List.of(
          "MERIDIAN SENIOR CARE",
          "PRAIRIE STATE ASSISTANCE",
          "LARKSPUR HEALTH PLAN",
          "TALLGRASS MUTUAL",
          "BLUE HERON BENEFITS",
          "COPPERLEAF HEALTH",
          "STONEBRIDGE EMPLOYERS TRUST",
          "WILLOWMERE INSURANCE");

  private static final List<Delimiters> DELIMITERS =
      List.of(Delimiters.STANDARD, Delimiters.STANDARD, Delimiters.UNBROKEN, Delimiters.PIPES);

  /** Neither divides the other, so that numbers of neighbours look unlike and none comes twice. */
  private static final long NPI_STEP = 7_654_321;

  private static final int NPIS = 100_000_000;
  private static final int LETTERS = 26;

  private final Seed seed;
  private final Profile profile;
  private final List<HealthPlan> plans;
  private final List<Site> sites = new ArrayList<>();
  private final List<List<Panel>> panels = new ArrayList<>();

  /**
   * A group.
   *
   * @param firstDay of the history, since 1970-01-01
   * @param days of service; a clinic that is acquired joins half-way
   */
  public HospitalGroup(Seed seed, Profile profile, int firstDay, int days) {
    this.seed = seed;
    this.profile = profile;
    this.plans = IntStream.range(0, profile.plans()).mapToObj(this::plan).toList();
    open(SiteKind.HOSPITAL, profile.hospitals(), firstDay);
    open(SiteKind.CLINIC, profile.clinics(), firstDay);
    open(SiteKind.DENTAL, profile.dentists(), firstDay);
    if (profile.acquires()) {
      sites.add(site(SiteKind.CLINIC, firstDay + days / 2, true));
    }
    sites.forEach(site -> panels.add(panelsOf(site)));
  }

  private void open(SiteKind kind, int count, int firstDay) {
    for (int i = 0; i < count; i++) {
      sites.add(site(kind, firstDay, false));
    }
  }

  /** All sites, the acquired one last. */
  public List<Site> sites() {
    return List.copyOf(sites);
  }

  /** All health plans. */
  public List<HealthPlan> plans() {
    return plans;
  }

  /**
   * The panels of a site: Medicare is the largest, Medicaid next, commercial plans share the rest.
   */
  public List<Panel> panels(Site site) {
    return panels.get(site.index());
  }

  private List<Panel> panelsOf(Site site) {
    int count = profile.plansPerSite();
    List<HealthPlan> here = new ArrayList<>(count);
    here.add(plans.get(0));
    here.add(plans.get(1));
    for (int i = 0; here.size() < count; i++) {
      here.add(plans.get(2 + (site.index() * 3 + i) % (plans.size() - 2)));
    }
    double everybody = profile.accountsPerDay(site.kind());
    double rest = everybody / 2 / (count - 2);
    List<Panel> made = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      double accounts = i == 0 ? everybody * 0.3 : i == 1 ? everybody * 0.2 : rest;
      made.add(new Panel(site, i, here.get(i), accounts, secondary(here, i)));
    }
    return List.copyOf(made);
  }

  /** Nobody pays after Medicaid; after the others, a commercial plan of the same site does. */
  private static Optional<HealthPlan> secondary(List<HealthPlan> here, int plan) {
    if (here.get(plan).planClass() == PlanClass.MEDICAID) {
      return Optional.empty();
    }
    int next = plan < 2 || plan + 1 == here.size() ? 2 : plan + 1;
    return next == plan ? Optional.empty() : Optional.of(here.get(next));
  }

  private HealthPlan plan(int index) {
    SplittableRandom chance = seed.stream("plan", index);
    String name = PLAN_NAMES.get(index % PLAN_NAMES.size());
    PlanClass planClass =
        switch (index) {
          case 0 -> PlanClass.MEDICARE;
          case 1 -> PlanClass.MEDICAID;
          default -> PlanClass.COMMERCIAL;
        };
    Payer payer =
        new Payer(
            "FP" + (100 + index),
            index < PLAN_NAMES.size() ? name : name + " " + (index / PLAN_NAMES.size() + 1),
            "9" + Digits.draw(chance, 6) + (10 + index),
            planClass.filingIndicator(),
            Address.draw(chance, "CAPITAL CITY"),
            0,
            DELIMITERS.get(index % DELIMITERS.size()));
    PaymentCycle cycle =
        planClass == PlanClass.MEDICARE
            ? PaymentCycle.DAILY
            : PaymentCycle.weekly(DayOfWeek.of(1 + index % 5));
    return new HealthPlan(index, payer, planClass, cycle);
  }

  private Site site(SiteKind kind, int opensOn, boolean acquired) {
    int index = sites.size();
    SplittableRandom chance = seed.stream("site", index);
    String code = code(index);
    long start = Math.floorMod(seed.number("npi", 0), (long) NPIS);
    String npi = Npi.withCheckDigit(Long.toString(100_000_000 + (start + index * NPI_STEP) % NPIS));
    Facility facility =
        new Facility(
            code,
            code + " FICTION " + (acquired ? "FAMILY PRACTICE" : kind.name()),
            npi,
            "9" + Digits.draw(chance, 8),
            kind.taxonomy(),
            Address.draw(chance, "SPRINGFIELD"),
            kind.bills());
    return new Site(index, kind, facility, opensOn, acquired);
  }

  /** Three letters, the first from Q on, so that nobody takes them for a word. */
  private static String code(int index) {
    char first = (char) ('Q' + index / (LETTERS * LETTERS) % 10);
    char second = (char) ('A' + index / LETTERS % LETTERS);
    char third = (char) ('A' + index % LETTERS);
    return String.valueOf(new char[] {first, second, third});
  }
}
