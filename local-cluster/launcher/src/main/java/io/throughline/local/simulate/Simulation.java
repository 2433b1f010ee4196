package io.throughline.local.simulate;

import io.throughline.simulator.canonical.Settings;
import io.throughline.simulator.group.Site;
import io.throughline.simulator.history.History;
import io.throughline.simulator.history.Options;
import io.throughline.simulator.output.AvroEventFiles;
import io.throughline.simulator.output.EventSink;
import io.throughline.simulator.output.FileSink;
import io.throughline.simulator.output.FolderFiles;
import io.throughline.simulator.output.Pace;
import io.throughline.simulator.output.Telling;
import io.throughline.simulator.statistics.Summary;
import io.throughline.simulator.truth.TruthFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * A history told into a folder: {@code files} as source systems hand them over, {@code events} as
 * Avro, {@code truth}.
 */
public final class Simulation {
  private final Options options;
  private final Settings settings;
  private final Path out;

  public Simulation(Options options, Settings settings, Path out) {
    this.options = options;
    this.settings = settings;
    this.out = out;
  }

  /** What to write. */
  public enum Format {
    FILES,
    EVENTS,
    BOTH,
    /** Events into the running cluster, past its ingest. */
    KAFKA;

    boolean hasFiles() {
      return this == FILES || this == BOTH;
    }
  }

  /**
   * Tells it.
   *
   * @param kafka where events go with format KAFKA
   * @param factor simulated by real time; 0 for as fast as it goes
   */
  public Summary run(
      Format format,
      EventSink kafka,
      double factor,
      int threads,
      InstantSource clock,
      PrintWriter err)
      throws IOException, InterruptedException {
    History history = new History(options, settings);
    TruthFolder truth =
        new TruthFolder(out.resolve("truth"), history.sites().stream().map(Site::code).toList());
    Pace pace =
        factor == 0 ? Pace.UNLIMITED : Pace.times(clock, options.from().atStartOfDay(), factor);
    Telling telling =
        new Telling(
            history,
            format.hasFiles() ? new FolderFiles(out.resolve("files")) : FileSink.none(),
            switch (format) {
              case FILES -> EventSink.none();
              case EVENTS, BOTH -> new AvroEventFiles(out);
              case KAFKA -> kafka;
            },
            Optional.of(truth),
            pace);
    TellingProgress progress =
        new TellingProgress(err, clock, telling.tally(), options.from(), options.until());
    telling.run(threads, progress::told);
    Summary summary =
        Summary.of(
            options.seed(),
            options.profile().name(),
            options.from().toString(),
            options.until().toString(),
            telling.tally(),
            options.rates());
    truth.finish(summary);
    return summary;
  }
}
