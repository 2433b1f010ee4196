package io.throughline.local.simulate;

import io.throughline.simulator.Seed;
import io.throughline.simulator.canonical.Settings;
import io.throughline.simulator.fault.Faults;
import io.throughline.simulator.history.History;
import io.throughline.simulator.history.Options;
import io.throughline.simulator.recorded.RecordedHistory;
import io.throughline.simulator.recorded.RecordedSummary;
import io.throughline.simulator.recorded.RecordedTale;
import io.throughline.simulator.source.RecordedSources;
import io.throughline.simulator.statistics.Summary;
import java.io.IOException;
import java.nio.file.Path;

/** Histories to be told: drawn by chance, or recorded by others. */
public final class Simulation {
  private final Settings settings;

  public Simulation(Settings settings) {
    this.settings = settings;
  }

  /** Tells a history that is drawn. */
  public Summary drawn(Options options, Performance performance)
      throws IOException, InterruptedException {
    return performance.tell(
        new History(options, settings),
        tally ->
            Summary.of(
                options.seed(),
                options.profile().name(),
                options.from().toString(),
                options.until().toString(),
                tally,
                Faults.with(options.faults(), options.rates())));
  }

  /**
   * Tells a history that a folder of Synthea or CMS files holds.
   *
   * @param seed of names and addresses
   * @throws IllegalArgumentException when the folder holds none, or a field of it cannot be
   *     understood; the message says where and what was expected
   */
  public RecordedSummary recorded(Path folder, long seed, Performance performance)
      throws IOException, InterruptedException {
    try (RecordedHistory history = RecordedSources.open(folder, new Seed(seed), settings.zone())) {
      return performance.tell(
          new RecordedTale(history, settings), tally -> RecordedSummary.of(history, tally));
    }
  }
}
