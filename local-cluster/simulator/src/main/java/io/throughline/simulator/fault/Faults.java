package io.throughline.simulator.fault;

import io.throughline.simulator.Seed;
import io.throughline.simulator.day.DayPlan;
import io.throughline.simulator.day.Days;
import io.throughline.simulator.file.SiteFiles;
import io.throughline.simulator.file.SourceFile;
import io.throughline.simulator.group.Site;
import io.throughline.simulator.rate.Rate;
import io.throughline.simulator.rate.Rates;
import io.throughline.simulator.truth.Finding;
import io.throughline.simulator.truth.Hit;
import io.throughline.simulator.truth.Owner;
import io.throughline.simulator.truth.Rule;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Computes days and their files with faults mixed in. Not safe for use by several threads. */
public final class Faults {
  /** As short as some payers cut. */
  private static final int SHORTEST = 11;

  /** In the order in which they meet a day: what changes a number comes before what garbles it. */
  private static final Map<FaultName, PlanFault> PLAN_FAULTS = new LinkedHashMap<>();

  static {
    PLAN_FAULTS.put(FaultName.DUPLICATE_CLAIM, new DuplicateClaim());
    PLAN_FAULTS.put(FaultName.DUPLICATE_PAYMENT, new DuplicatePayment());
    PLAN_FAULTS.put(FaultName.ORPHAN_REMITTANCE, new OrphanRemittance());
    PLAN_FAULTS.put(FaultName.EFT_WITHOUT_835, new EftWithout835());
    PLAN_FAULTS.put(FaultName.LATE, new Late());
    PLAN_FAULTS.put(FaultName.LOST_EVENT, new LostEvent());
    PLAN_FAULTS.put(FaultName.CENT_OFF, new CentOff());
    PLAN_FAULTS.put(FaultName.DUPLICATE_EVENT, new DuplicateEvent());
    PLAN_FAULTS.put(FaultName.DUPLICATE_JOURNAL, new DuplicateJournal());
    PLAN_FAULTS.put(FaultName.WRONG_PAYER, new WrongPayer());
    PLAN_FAULTS.put(FaultName.REUSED_CONTROL_NUMBER, new ReusedControlNumber());
    PLAN_FAULTS.put(
        FaultName.TRUNCATED_REFERENCE,
        new ChangedClaimNumber(number -> number.substring(0, Math.min(SHORTEST, number.length()))));
    PLAN_FAULTS.put(FaultName.LOST_LEADING_ZERO, new LostLeadingZero());
    PLAN_FAULTS.put(FaultName.RECASED_REFERENCE, new RecasedReference());
    PLAN_FAULTS.put(FaultName.CLOCK_SKEW, new ClockSkew());
  }

  private final FaultRates rates;
  private final Seed seed;
  private final Days days;
  private final SiteFiles files;
  private final ZoneId zone;
  private final Delays delays;

  /**
   * @param zone of the sites' times
   */
  public Faults(FaultRates rates, Seed seed, Days days, SiteFiles files, ZoneId zone) {
    this.rates = rates;
    this.seed = seed;
    this.days = days;
    this.files = files;
    this.zone = zone;
    this.delays = new Delays(rates, seed);
  }

  /** Rates of what happens anyway, with more takebacks if these are asked for. */
  public static Rates with(FaultRates faults, Rates rates) {
    return faults.has(FaultName.LATE_TAKEBACK)
        ? rates.with(
            Rate.TAKEBACK,
            Math.min(1, rates.of(Rate.TAKEBACK) + faults.of(FaultName.LATE_TAKEBACK)))
        : rates;
  }

  /** What happens at a site on a day. */
  public DayPlan plan(Site site, int day) {
    DayPlan plan = days.plan(site, day);
    PLAN_FAULTS.forEach(
        (name, fault) -> {
          if (rates.has(name)) {
            fault.apply(new Occasion(name, plan, days, rates, seed, zone));
          }
        });
    hitFiles(plan);
    return plan;
  }

  /** What happens to whole files, which changes no event, but when it is told and how often. */
  private void hitFiles(DayPlan plan) {
    if (isOutOfOrder(plan)) {
      hit(plan, FaultName.OUT_OF_ORDER, Owner.siteDay(plan.site().code(), plan.date()));
    }
    if (!rates.has(FaultName.DUPLICATE_FILE) && !delays.happen()) {
      return;
    }
    for (SourceFile file : files.of(plan)) {
      Owner owner = Owner.file(file.name());
      if (comesTwice(file)) {
        hit(plan, FaultName.DUPLICATE_FILE, owner);
        plan.findings()
            .add(Finding.of(Rule.DUPLICATE_FILE, owner, 0).because(FaultName.DUPLICATE_FILE.key()));
      }
      if (delay(plan, file) > 0) {
        boolean late = delays.isLate(file.name());
        hit(plan, late ? FaultName.LATE : FaultName.SILENT_SOURCE, owner);
      }
    }
  }

  private static void hit(DayPlan plan, FaultName fault, Owner owner) {
    plan.hits().add(new Hit(fault.key(), owner, plan.date().toString()));
  }

  private boolean isOutOfOrder(DayPlan plan) {
    return rates.hits(seed, FaultName.OUT_OF_ORDER, plan.site().code() + "|" + plan.date());
  }

  /** The files that come on the day of a plan, in order of arrival. */
  public List<SourceFile> files(DayPlan plan) {
    List<SourceFile> arriving = new ArrayList<>();
    for (SourceFile file : files.of(plan)) {
      if (delay(plan, file) == 0) {
        arriving.add(file);
      }
    }
    if (delays.happen()) {
      for (int delay = 1; delay <= Delays.LONGEST; delay++) {
        addDelayed(plan(plan.site(), plan.day() - delay), delay, arriving);
      }
    }
    addCopies(arriving);
    if (isOutOfOrder(plan)) {
      arriving.replaceAll(file -> file.arriving(mirrored(file.arrivesAt())));
    }
    arriving.sort(SourceFile.BY_ARRIVAL);
    return arriving;
  }

  private int delay(DayPlan plan, SourceFile file) {
    return delays.happen() ? delays.of(plan.site(), plan.day(), file.name()) : 0;
  }

  private void addDelayed(DayPlan before, int delay, List<SourceFile> arriving) {
    for (SourceFile file : files.of(before)) {
      if (delay(before, file) == delay) {
        arriving.add(file.arriving(file.arrivesAt().plusDays(delay)));
      }
    }
  }

  private void addCopies(List<SourceFile> arriving) {
    for (SourceFile file : List.copyOf(arriving)) {
      if (comesTwice(file)) {
        arriving.add(file.named(againName(file.name())));
      }
    }
  }

  private boolean comesTwice(SourceFile file) {
    return rates.hits(seed, FaultName.DUPLICATE_FILE, file.name());
  }

  private static String againName(String name) {
    int dot = name.lastIndexOf('.');
    return name.substring(0, dot) + "-again" + name.substring(dot);
  }

  private static LocalDateTime mirrored(LocalDateTime at) {
    int second = LocalTime.MAX.toSecondOfDay() - at.toLocalTime().toSecondOfDay();
    return at.toLocalDate().atTime(LocalTime.ofSecondOfDay(second));
  }
}
