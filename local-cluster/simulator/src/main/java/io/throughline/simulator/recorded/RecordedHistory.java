package io.throughline.simulator.recorded;

import io.throughline.simulator.Seed;
import io.throughline.simulator.day.DayPlan;
import io.throughline.simulator.group.HealthPlan;
import io.throughline.simulator.group.Panel;
import io.throughline.simulator.group.Site;
import io.throughline.simulator.party.Patients;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A history that somebody else recorded, day by day and site by site. Safe for use by several
 * threads; quickest if all of them are at the same day.
 *
 * <pre>{@code
 * try (RecordedHistory history = RecordedSources.open(folder, seed, zone)) {
 *   Tellable tale = new RecordedTale(history, settings);
 *   Telling telling = new Telling(tale, files, events, truth, Pace.UNLIMITED);
 *   telling.run(threads, day -> {});
 *   truth.finish(RecordedSummary.of(history, telling.tally()));
 * }
 * }</pre>
 */
public final class RecordedHistory implements Closeable {
  private static final int LONGEST_STAY = 366;

  private final Patients patients;
  private final Parties parties;
  private final Reckoning reckoning = new Reckoning();
  private final RecordedDays days = new RecordedDays();
  private final Path scratch;
  private final DayFile visits;

  private RecordedHistory(Seed seed, Path scratch) {
    this.patients = new Patients(seed);
    this.parties = new Parties(seed);
    this.scratch = scratch;
    this.visits = new DayFile(scratch);
  }

  /**
   * Reads a folder. Takes a few times the folder's size in the folder for temporary files until
   * closed.
   *
   * @param sources layouts that are tried in order
   * @param seed of names, addresses and whatever else the folder must not or does not say
   * @param zone of the sites
   * @throws IOException when a file cannot be read
   * @throws IllegalArgumentException when the folder has none of the layouts, or a field cannot be
   *     understood
   */
  public static RecordedHistory open(
      Path folder, List<RecordedSource> sources, Seed seed, ZoneId zone) throws IOException {
    List<Table> tables = Files.isDirectory(folder) ? Table.allOf(folder) : List.of();
    RecordedSource source =
        sources.stream()
            .filter(one -> one.recognises(tables))
            .findFirst()
            .orElseThrow(() -> unknown(folder, sources));
    RecordedHistory history =
        new RecordedHistory(seed, Files.createTempDirectory("throughline-recorded"));
    try {
      source.read(
          tables,
          new RecordedSource.Context(
              zone, history.scratch, history.parties, history.reckoning, history::add));
      history.reckoning.check();
      history.visits.sort();
      if (history.visits.isEmpty()) {
        throw new IllegalArgumentException(folder + " has no visits");
      }
      return history;
    } catch (IOException | RuntimeException e) {
      history.close();
      throw e;
    }
  }

  private static IllegalArgumentException unknown(Path folder, List<RecordedSource> sources) {
    return new IllegalArgumentException(
        "%s is not a folder that can be told from: expected %s"
            .formatted(
                folder,
                sources.stream()
                    .map(RecordedSource::expects)
                    .collect(Collectors.joining(", or "))));
  }

  private void add(RecordedVisit visit) throws IOException {
    reckoning.told(visit);
    visits.add(visit);
  }

  /** All sites, by index. */
  public List<Site> sites() {
    return parties.sites();
  }

  /** All plans, by index. */
  public List<HealthPlan> plans() {
    return parties.plans();
  }

  /** What came in, and what became of it. */
  public Reckoning reckoning() {
    return reckoning;
  }

  /** The first day on which anything happens, since 1970-01-01. */
  public int firstDay() {
    return visits.first();
  }

  /** The last day on which anything happens, since 1970-01-01. */
  public int lastDay() {
    return visits.last();
  }

  /** What happens at a site on a day. */
  public DayPlan plan(Site site, int day) {
    try {
      List<RecordedAccount> accounts =
          visits.of(site.index(), day).stream().map(visit -> account(site, visit)).toList();
      return days.plan(site, day, accounts);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read visits of " + LocalDate.ofEpochDay(day), e);
    }
  }

  private RecordedAccount account(Site site, RecordedVisit visit) {
    HealthPlan plan = parties.plans().get(visit.plan());
    Panel panel = new Panel(site, plan.index(), plan, 0, Optional.empty());
    return new RecordedAccount(
        visit, panel, patients.patient(visit.patient()).older(yearsBefore()));
  }

  /** By how much patients must be older, so that nobody is born during the history. */
  private int yearsBefore() {
    int first = LocalDate.ofEpochDay(firstDay()).minusDays(LONGEST_STAY).getYear();
    return Math.max(0, Patients.ALL_BORN.getYear() + 1 - first);
  }

  /** Deletes what was written in between. */
  @Override
  public void close() throws IOException {
    visits.close();
    List<Path> all;
    try (Stream<Path> files = Files.walk(scratch)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.delete(file);
    }
  }
}
