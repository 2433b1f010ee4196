package io.throughline.simulator.recorded;

import io.throughline.simulator.canonical.Settings;
import io.throughline.simulator.day.DayPlan;
import io.throughline.simulator.file.SiteFiles;
import io.throughline.simulator.file.SourceFile;
import io.throughline.simulator.group.HealthPlan;
import io.throughline.simulator.group.Site;
import io.throughline.simulator.history.Tellable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A recorded history with all its files.
 *
 * @param settings whose zone is that in which the history was opened
 */
public record RecordedTale(RecordedHistory history, Settings settings) implements Tellable {
  @Override
  public List<Site> sites() {
    return history.sites();
  }

  @Override
  public List<HealthPlan> plans() {
    return history.plans();
  }

  @Override
  public ZoneId zone() {
    return settings.zone();
  }

  @Override
  public List<LocalDate> days() {
    return LocalDate.ofEpochDay(history.firstDay())
        .datesUntil(LocalDate.ofEpochDay(history.lastDay() + 1L))
        .toList();
  }

  @Override
  public String uri(SourceFile file) {
    return settings.baseUri() + file.name();
  }

  @Override
  public Instant end() {
    return LocalDate.ofEpochDay(history.lastDay() + 1L).atStartOfDay(settings.zone()).toInstant();
  }

  @Override
  public Teller teller() {
    return new SiteTeller(
        history,
        new SiteFiles(
            settings, history.firstDay(), history.sites().size(), history.plans().size()));
  }

  private record SiteTeller(RecordedHistory history, SiteFiles files) implements Teller {
    @Override
    public DayPlan plan(Site site, LocalDate date) {
      return history.plan(site, (int) date.toEpochDay());
    }

    @Override
    public List<SourceFile> files(DayPlan plan) {
      return files.of(plan);
    }
  }
}
