package io.throughline.local.bench.simulate;

import io.throughline.events.Topic;
import io.throughline.local.simulate.EncodedEvents;
import io.throughline.local.simulate.EventProducer;
import io.throughline.simulator.canonical.Settings;
import io.throughline.simulator.history.History;
import io.throughline.simulator.history.Options;
import io.throughline.simulator.output.EventSink;
import io.throughline.simulator.output.FileSink;
import io.throughline.simulator.output.Pace;
import io.throughline.simulator.output.Telling;
import io.throughline.simulator.statistics.Count;
import io.throughline.wire.SchemaSource;
import io.throughline.wire.governance.SchemaGovernance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/**
 * Tells a history once. The first half of its days is warm-up: on the first days little follows
 * from earlier ones, and the JVM compiles.
 */
final class StageRun {
  private static final String REGISTRY = "mock://bench-simulate";
  private static final Settings SETTINGS =
      new Settings(
          "file:///bench/",
          ZoneOffset.UTC,
          "a key for benchmarks only".getBytes(StandardCharsets.US_ASCII));

  private final Options options;
  private final int threads;
  private final Optional<Target> target;

  /**
   * A broker.
   *
   * @param process for its CPU time
   */
  record Target(String bootstrapServers, String compression, ProcessHandle process) {}

  /**
   * @param threads that tell it
   * @param target of the stage that needs one
   */
  StageRun(Options options, int threads, Optional<Target> target) {
    this.options = options;
    this.threads = threads;
    this.target = target;
    SchemaGovernance.connect(REGISTRY)
        .register(Topic.BILLING, Topic.CLAIMS, Topic.ERP, Topic.RECEIPTS);
  }

  /** Measures a stage over the second half of the days. */
  Reading of(Stage stage) throws IOException, InterruptedException {
    return switch (stage) {
      case TELL -> tell(EventSink.none(), () -> {});
      case ENCODE -> encode();
      case KAFKA -> produce(target.orElseThrow());
    };
  }

  private Reading encode() throws IOException, InterruptedException {
    // Looked at, so that making it cannot be left out.
    LongAdder bytes = new LongAdder();
    try (EncodedEvents events =
        new EncodedEvents(
            SchemaSource.connect(REGISTRY), outgoing -> bytes.add(outgoing.value().length))) {
      return tell(events, () -> {});
    }
  }

  private Reading produce(Target broker) throws IOException, InterruptedException {
    try (EventProducer producer =
            EventProducer.connect(broker.bootstrapServers(), broker.compression());
        EncodedEvents events = new EncodedEvents(SchemaSource.connect(REGISTRY), producer)) {
      return tell(events, producer::flush);
    }
  }

  /**
   * Tells it.
   *
   * @param flush waits for what is under way, before either reading
   */
  private Reading tell(EventSink sink, Runnable flush) throws IOException, InterruptedException {
    Telling telling =
        new Telling(
            new History(options, SETTINGS),
            FileSink.none(),
            sink,
            Optional.empty(),
            Pace.UNLIMITED);
    LocalDate warm = options.from().plusDays(options.days() / 2 - 1L);
    AtomicReference<Reading> begin = new AtomicReference<>(now(telling));
    telling.run(
        threads,
        day -> {
          if (day.equals(warm)) {
            flush.run();
            begin.set(now(telling));
          }
        });
    flush.run();
    return now(telling).since(begin.get());
  }

  private Reading now(Telling telling) {
    return Reading.now(target.map(Target::process), telling.tally().of(Count.EVENTS));
  }
}
