package io.throughline.local.bench.compare;

import io.throughline.local.bench.broker.BenchRegistry;
import io.throughline.local.bench.measure.Measurement;
import io.throughline.local.bench.measure.Meter;
import io.throughline.local.bench.measure.Results;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Measures the claims in Kafka Streams once for each line of standard input, in a JVM of its own:
 * its RocksDB has classes of the same names as Flink's.
 */
@Command(name = "streams")
public final class StreamsBench implements Callable<Integer> {
  private static final long LOOK_EVERY_MILLIS = 200;

  @Option(names = "--bootstrap-servers", required = true)
  private String bootstrapServers;

  @Option(names = "--broker-pid", required = true)
  private long brokerPid;

  @Option(names = "--from", required = true, description = "Topic of events.")
  private String from;

  @Option(names = "--to", required = true, description = "Topic of answers.")
  private String to;

  @Option(names = "--folder", required = true, description = "For state.")
  private Path folder;

  @Option(names = "--threads", required = true)
  private int threads;

  @Option(names = "--warm-up", required = true, description = "Records.")
  private long warmUp;

  @Option(names = "--measured", required = true, description = "Records that follow.")
  private long measured;

  @Spec private CommandSpec spec;

  private StreamsBench() {}

  /** Runs it. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new StreamsBench()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    BenchRegistry.register();
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (int run = 1; in.readLine() != null; run++) {
      out.println(Results.line(measure(run)));
      out.flush();
    }
    return CommandLine.ExitCode.OK;
  }

  private Measurement measure(int run) throws InterruptedException {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Meter.expect(
        new Meter.Plan(
            warmUp, measured, ProcessHandle.of(brokerPid).orElseThrow(), Meter.Watcher.SILENT));
    StreamsConfig settings = new StreamsConfig(settings(run));
    try (KafkaStreams streams =
        new KafkaStreams(StreamsClaims.define(from, to, Meter::read), settings)) {
      streams.setUncaughtExceptionHandler(
          thrown -> {
            failure.set(thrown);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
          });
      streams.start();
      while (!Meter.finished().await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
        if (failure.get() != null) {
          throw new IllegalStateException("Kafka Streams failed", failure.get());
        }
      }
    }
    return Meter.measurement();
  }

  /**
   * As Kafka has them by default, the commit every 100 ms among them; compressed as what ours
   * writes. An application of its own for each run: none goes on where the one before ended.
   */
  private Map<String, Object> settings(int run) {
    return Map.of(
        StreamsConfig.APPLICATION_ID_CONFIG,
        "bench-streams-" + run,
        StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
        bootstrapServers,
        StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
        StreamsConfig.EXACTLY_ONCE_V2,
        StreamsConfig.NUM_STREAM_THREADS_CONFIG,
        threads,
        StreamsConfig.STATE_DIR_CONFIG,
        folder.toString(),
        StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG),
        "earliest",
        StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG),
        "lz4");
  }
}
