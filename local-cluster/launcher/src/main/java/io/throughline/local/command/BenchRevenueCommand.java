package io.throughline.local.command;

import io.throughline.local.bench.RevenueBenchProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Measures the revenue job. */
@Command(
    name = "revenue",
    description = {
      "Runs the whole revenue job over generated accounts from encounter to journal, about ten"
          + " events each, of which three in ten find their claim by the payer's number, in a JVM of"
          + " its own, with state on the heap and in RocksDB, each next to a floor: the least a"
          + " stateful job can do. The floor reads, decodes with Avro's own reader, keys by, counts"
          + " in state and says each count.",
      "Records come from a Kafka that the command starts for itself and stops again"
          + " (read_committed), and output goes back to it, exactly once, with a checkpoint every 10"
          + " s (--checkpoint-seconds), incremental with RocksDB.",
      "The accounts' master data are in force, so that all that is paid is posted: postings/s are"
          + " those that were validated and written meanwhile. When all is done, the command fails"
          + " unless a read_committed reader reads just as many as were written.",
      "Percentages: of the floor's records/s, and in brackets of the floor's CPU time, which other"
          + " load on the machine disturbs less. A running cluster is left alone, but takes its"
          + " share of the machine: better stop it."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:measured", "1:something failed", "2:wrong option"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  throughline bench revenue",
      "  throughline bench revenue --open-transactions 1000000 --contenders rocksdb --rounds 1",
      "  throughline bench revenue --contenders floor_rocksdb,rocksdb --profile /tmp/profiles"
    })
final class BenchRevenueCommand implements Callable<Integer> {
  @ParentCommand private BenchCommand bench;
  @Spec private CommandSpec spec;

  @Mixin private BenchScale scale;

  @Option(
      names = "--contenders",
      paramLabel = "C",
      description =
          "What is measured, a list out of floor_heap, heap, floor_rocksdb, rocksdb (default: all).")
  private String contenders;

  @Option(
      names = "--in-memory",
      description =
          "No broker and no checkpoints: records come from memory, output is encoded and dropped."
              + " Shows the job's own CPU time. Needs 10 KB of heap an account.")
  private boolean inMemory;

  @Option(
      names = "--profile",
      paramLabel = "FOLDER",
      description = "Writes a flight recording of what is measured, one a run, for jfr or JMC.")
  private Path profile;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (inMemory) {
      return RevenueBenchProcess.run(bench.installation(), arguments());
    }
    return RevenueBenchProcess.overKafka(
        bench.installation(), new TimedProgress(spec.commandLine().getOut()), arguments());
  }

  private List<String> arguments() {
    List<String> arguments = new ArrayList<>(scale.arguments());
    if (contenders != null) {
      arguments.addAll(List.of("--contenders", contenders));
    }
    if (profile != null) {
      arguments.addAll(List.of("--profile", profile.toAbsolutePath().toString()));
    }
    return arguments;
  }
}
