package io.throughline.simulator.history;

import io.throughline.simulator.Seed;
import io.throughline.simulator.canonical.Settings;
import io.throughline.simulator.day.DayPlan;
import io.throughline.simulator.day.Days;
import io.throughline.simulator.fault.Faults;
import io.throughline.simulator.file.SiteFiles;
import io.throughline.simulator.file.SourceFile;
import io.throughline.simulator.group.HealthPlan;
import io.throughline.simulator.group.HospitalGroup;
import io.throughline.simulator.group.Panel;
import io.throughline.simulator.group.Site;
import io.throughline.simulator.group.Volume;
import io.throughline.simulator.rate.Rates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * All files of a history.
 *
 * <pre>{@code
 * History history = new History(options, settings);
 * Tellable.Teller teller = history.teller();
 * for (Site site : history.sites()) {
 *   for (SourceFile file : teller.files(teller.plan(site, day))) {
 *     file.content().write(history.uri(file), out, recorder);
 *   }
 * }
 * }</pre>
 */
public final class History implements Tellable {
  private final Options options;
  private final Settings settings;
  private final Seed seed;
  private final HospitalGroup group;
  private final Volume volume;

  public History(Options options, Settings settings) {
    this.options = options;
    this.settings = settings;
    this.seed = new Seed(options.seed());
    int first = (int) options.from().toEpochDay();
    this.group = new HospitalGroup(seed, options.profile(), first, options.days());
    this.volume = new Volume(seed, options.rates(), first, first + options.days() - 1);
  }

  public Options options() {
    return options;
  }

  @Override
  public List<Site> sites() {
    return group.sites();
  }

  @Override
  public List<HealthPlan> plans() {
    return group.plans();
  }

  @Override
  public ZoneId zone() {
    return settings.zone();
  }

  @Override
  public List<LocalDate> days() {
    return options.from().datesUntil(options.until().plusDays(1)).toList();
  }

  /** Accounts of all sites whose service ends on a day. */
  public long accounts(LocalDate date) {
    long count = 0;
    for (Site site : sites()) {
      for (Panel panel : group.panels(site)) {
        count += volume.accounts(panel, (int) date.toEpochDay());
      }
    }
    return count;
  }

  @Override
  public String uri(SourceFile file) {
    return settings.baseUri() + file.name();
  }

  @Override
  public Instant end() {
    return options.until().plusDays(1).atStartOfDay(settings.zone()).toInstant();
  }

  @Override
  public Teller teller() {
    Rates rates = Faults.with(options.faults(), options.rates());
    Days days = new Days(seed, rates, group, volume, settings.zone());
    SiteFiles files =
        new SiteFiles(
            settings,
            (int) options.from().toEpochDay(),
            group.sites().size(),
            group.plans().size());
    return new DrawnTeller(new Faults(options.faults(), seed, days, files, settings.zone()));
  }

  private record DrawnTeller(Faults faults) implements Teller {
    @Override
    public DayPlan plan(Site site, LocalDate date) {
      return faults.plan(site, (int) date.toEpochDay());
    }

    @Override
    public List<SourceFile> files(DayPlan plan) {
      return faults.files(plan);
    }
  }
}
