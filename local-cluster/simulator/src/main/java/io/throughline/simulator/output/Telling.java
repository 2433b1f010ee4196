package io.throughline.simulator.output;

import io.throughline.simulator.day.DayPlan;
import io.throughline.simulator.file.SourceFile;
import io.throughline.simulator.group.Site;
import io.throughline.simulator.history.Tellable;
import io.throughline.simulator.statistics.Count;
import io.throughline.simulator.statistics.Tally;
import io.throughline.simulator.truth.Finding;
import io.throughline.simulator.truth.Hit;
import io.throughline.simulator.truth.TruthFolder;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Tells a history to sinks, day by day; within a day several threads take the sites in turn. With a
 * limited pace a day is told by the hour, the sites one after the other over each hour, so that
 * never more than one site's day is in memory for each thread.
 */
public final class Telling {
  private static final int HOURS = 24;

  private final Tellable history;
  private final FileSink files;
  private final EventSink events;
  private final Optional<TruthFolder> truth;
  private final Pace pace;
  private final Tally tally = new Tally();

  public Telling(
      Tellable history, FileSink files, EventSink events, Optional<TruthFolder> truth, Pace pace) {
    this.history = history;
    this.files = files;
    this.events = events;
    this.truth = truth;
    this.pace = pace;
  }

  /** What was told so far. */
  public Tally tally() {
    return tally;
  }

  /**
   * Tells all of it.
   *
   * @param threads that tell it
   * @param told is given each day that was told, by one thread
   */
  public void run(int threads, Consumer<LocalDate> told) throws IOException, InterruptedException {
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      List<Tellable.Teller> tellers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        tellers.add(history.teller());
      }
      for (LocalDate day : history.days()) {
        if (pace.isLimited()) {
          for (int hour = 0; hour < HOURS; hour++) {
            tell(workers, tellers, new Slot(day, hour, hour + 1));
          }
        } else {
          tell(workers, tellers, new Slot(day, 0, HOURS));
        }
        told.accept(day);
      }
    }
  }

  /** Part of a day, in hours, the last one not included. */
  private record Slot(LocalDate day, int from, int to) {
    boolean includes(SourceFile file) {
      int hour = file.arrivesAt().getHour();
      return hour >= from && hour < to;
    }

    boolean isFirst() {
      return from == 0;
    }
  }

  private void tell(ExecutorService workers, List<Tellable.Teller> tellers, Slot slot)
      throws IOException, InterruptedException {
    List<Site> sites = history.sites();
    AtomicInteger next = new AtomicInteger();
    List<Callable<Void>> tasks = new ArrayList<>();
    for (Tellable.Teller teller : tellers) {
      tasks.add(
          () -> {
            for (int i = next.getAndIncrement(); i < sites.size(); i = next.getAndIncrement()) {
              LocalDateTime begin = slot.day().atTime(slot.from(), 0);
              pace.await(begin.plusSeconds(3600L * i / sites.size()));
              tell(teller, sites.get(i), slot);
            }
            return null;
          });
    }
    for (Future<Void> task : workers.invokeAll(tasks)) {
      try {
        task.get();
      } catch (ExecutionException e) {
        throw new IOException("cannot tell " + slot.day() + ": " + e.getCause(), e.getCause());
      }
    }
  }

  private void tell(Tellable.Teller teller, Site site, Slot slot) throws IOException {
    DayPlan plan = teller.plan(site, slot.day());
    if (slot.isFirst()) {
      tally.day(plan);
      if (truth.isPresent()) {
        addFindings(truth.get(), site, plan);
      }
    }
    try (EventSink.Writer writer = events.open(site, slot.day())) {
      for (SourceFile file : teller.files(plan)) {
        if (slot.includes(file)) {
          tell(site, file, writer);
        }
      }
    }
    if (truth.isPresent()) {
      truth.get().rest(site.index());
    }
  }

  private void tell(Site site, SourceFile file, EventSink.Writer writer) throws IOException {
    try (CountingOutput out = new CountingOutput(files.open(file))) {
      file.content()
          .write(
              history.uri(file),
              out,
              (owner, event) -> {
                tally.event(event.getMilestone().getClass().getSimpleName());
                writer.write(event);
                if (truth.isPresent()) {
                  truth.get().fact(site.index(), owner, event);
                }
              });
      tally.add(Count.FILES, 1);
      tally.add(Count.BYTES, out.bytes());
    }
  }

  private void addFindings(TruthFolder to, Site site, DayPlan plan) throws IOException {
    for (Finding finding : plan.findings()) {
      if (finding.raisedAt() == null || Instant.parse(finding.raisedAt()).isBefore(history.end())) {
        to.finding(site.index(), finding);
      }
    }
    for (Hit hit : plan.hits()) {
      to.hit(site.index(), hit);
    }
  }
}
