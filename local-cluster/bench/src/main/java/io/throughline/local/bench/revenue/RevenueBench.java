package io.throughline.local.bench.revenue;

import io.throughline.events.RevenueEvent;
import io.throughline.events.Topic;
import io.throughline.revenue.CompactType;
import io.throughline.revenue.EventRecord;
import io.throughline.revenue.RevenueTopology;
import io.throughline.wire.AvroEncoder;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the revenue job in this JVM, records in memory in, framed bytes out. */
@Command(
    name = "revenue",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = {
      "Measures the revenue job next to a floor that only reads, decodes and drops.",
      "Records come from memory and go nowhere, so both sides lack the broker's share. Needs about 2 KB of heap a claim."
    })
public final class RevenueBench implements Callable<Integer> {
  private static final int MANAGED_MEBIBYTES = 256;

  @Option(
      names = "--claims",
      defaultValue = "200000",
      description = "Claims of four events each; half of them are warm-up.")
  private int claims;

  @Option(names = "--seed", defaultValue = "1", description = "Of the generated events.")
  private long seed;

  @Option(
      names = "--rounds",
      defaultValue = "3",
      description = "How often all jobs are measured; the first round is warm-up too.")
  private int rounds;

  @Option(
      names = "--parallelism",
      defaultValue = "1",
      description = "Instances of each operator after the source.")
  private int parallelism;

  @Spec private CommandSpec spec;

  private RevenueBench() {}

  /** Runs it. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new RevenueBench()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    Registry.register(Topic.CLAIMS, Topic.TRANSACTIONS);
    AvroEncoder<RevenueEvent> encoder = Registry.encoder(Topic.CLAIMS);
    EncodedEvents events = EncodedEvents.of(seed, claims, encoder::encode);
    out.printf(
        "%,d events of %,d claims, %d bytes each; half of them warm-up%n",
        events.records(), claims, events.averageBytes());
    for (int round = 1; round <= rounds; round++) {
      Measurement floor = measure("floor", events, "hashmap");
      List<Measurement> jobs = new ArrayList<>();
      jobs.add(measure("heap", events, "hashmap"));
      jobs.add(measure("rocksdb", events, "rocksdb"));
      out.printf("round %d%n", round);
      print(out, floor, floor);
      jobs.forEach(job -> print(out, job, floor));
      out.printf(
          "  heap state: %d bytes an open transaction%n",
          Math.max(0, jobs.get(0).usedHeap() - floor.usedHeap()) / claims);
      out.flush();
    }
    return CommandLine.ExitCode.OK;
  }

  private Measurement measure(String name, EncodedEvents events, String backend) throws Exception {
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.createLocalEnvironment(
            new Configuration()
                .set(StateBackendOptions.STATE_BACKEND, backend)
                .set(
                    TaskManagerOptions.MANAGED_MEMORY_SIZE,
                    MemorySize.ofMebiBytes(MANAGED_MEBIBYTES)));
    RevenueTopology.configure(environment);
    environment.setParallelism(parallelism);
    DataStream<EventRecord> records =
        environment
            .fromSource(
                new DataGeneratorSource<>(events, events.records(), CompactType.EVENT_RECORD),
                WatermarkStrategy.noWatermarks(),
                "records")
            .uid("records")
            .setParallelism(1);
    if (name.equals("floor")) {
      records.sinkTo(new DecodeAndDrop()).uid("floor").setParallelism(1);
    } else {
      RevenueTopology.define(records, Registry.URL, new EncodeAndDrop(), new Refuse());
    }
    Meter.reset();
    environment.execute(name);
    return Meter.of(name, events.measuredRecords());
  }

  private static void print(PrintWriter out, Measurement job, Measurement floor) {
    out.printf(
        "  %-8s %,9d records/s  %,6d ns CPU a record  %3d %% of the floor%n",
        job.name(), job.recordsPerSecond(), job.cpuNanosPerRecord(), job.percentOf(floor));
  }
}
