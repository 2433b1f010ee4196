package io.throughline.local.simulate;

import io.throughline.local.Endpoints;
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
import io.throughline.wire.SchemaSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * A history told into a folder: {@code files} as source systems hand them over, {@code events} as
 * Avro or to Kafka, {@code truth}.
 */
public final class Simulation {
  private static final String COMPRESSION = "lz4";

  private final Options options;
  private final Settings settings;
  private final Path out;
  private final Endpoints cluster;

  /**
   * @param out folder for what is written
   * @param cluster for events to Kafka
   */
  public Simulation(Options options, Settings settings, Path out, Endpoints cluster) {
    this.options = options;
    this.settings = settings;
    this.out = out;
    this.cluster = cluster;
  }

  /** What to write. */
  public enum Format {
    FILES,
    EVENTS,
    BOTH,
    /** Events, past files and ingest, into the topics of a cluster. */
    KAFKA
  }

  /**
   * Tells it.
   *
   * @param factor simulated by real time; 0 for as fast as it goes
   */
  public Summary run(
      Format format, double factor, int threads, InstantSource clock, PrintWriter err)
      throws IOException, InterruptedException {
    return switch (format) {
      case FILES -> tell(files(), EventSink.none(), factor, threads, clock, err);
      case EVENTS -> tell(FileSink.none(), new AvroEventFiles(out), factor, threads, clock, err);
      case BOTH -> tell(files(), new AvroEventFiles(out), factor, threads, clock, err);
      case KAFKA -> produce(factor, threads, clock, err);
    };
  }

  private FileSink files() {
    return new FolderFiles(out.resolve("files"));
  }

  private Summary produce(double factor, int threads, InstantSource clock, PrintWriter err)
      throws IOException, InterruptedException {
    try (EventProducer producer = EventProducer.connect(cluster.bootstrapServers(), COMPRESSION);
        EncodedEvents events =
            new EncodedEvents(
                SchemaSource.connect(cluster.schemaRegistry().toString()), producer)) {
      Summary summary = tell(FileSink.none(), events, factor, threads, clock, err);
      producer.flush();
      return summary;
    }
  }

  private Summary tell(
      FileSink files,
      EventSink events,
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
    Telling telling = new Telling(history, files, events, Optional.of(truth), pace);
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
