package io.throughline.simulator.history;

import io.throughline.simulator.day.DayPlan;
import io.throughline.simulator.file.SourceFile;
import io.throughline.simulator.group.HealthPlan;
import io.throughline.simulator.group.Site;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What can be told day by day and site by site: drawn from a seed, or recorded by others. */
public interface Tellable {
  /** All sites, in the order in which they are told. */
  List<Site> sites();

  /** All health plans. */
  List<HealthPlan> plans();

  /** Of the sites' times. */
  ZoneId zone();

  /** All days that are told. */
  List<LocalDate> days();

  /** Where readers will find a file. */
  String uri(SourceFile file);

  /** When the last day that is told is over. */
  Instant end();

  /** Tells it to one thread. */
  Teller teller();

  /** Tells any part. Not safe for use by several threads: each has its own. */
  interface Teller {
    /** What happens at a site on a day. */
    DayPlan plan(Site site, LocalDate date);

    /** The files that come on that day, in order of arrival. */
    List<SourceFile> files(DayPlan plan);
  }
}
