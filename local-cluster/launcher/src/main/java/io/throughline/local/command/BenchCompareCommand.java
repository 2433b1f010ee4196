package io.throughline.local.command;

import io.throughline.local.bench.RevenueBenchProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Measures the revenue job beside what others would write. */
@Command(
    name = "compare",
    description = {
      "Runs the whole revenue job, and beside it a part of its logic as one would first write it"
          + " with Flink SQL and with Kafka Streams, on the same generated events from the same"
          + " Kafka, which the command starts for itself and stops again.",
      "The part: of a claim the time from its first submission to its first remittance, a second"
          + " submission, and no remittance within 30 days. The job does all this and says the"
          + " state, findings and lineage of every event, so it has more to do: the comparison is"
          + " unfair to it.",
      "All read committed and write exactly once, with state in RocksDB (the job also on the heap),"
          + " the job and SQL with a checkpoint every 10 s (--checkpoint-seconds), Kafka Streams with"
          + " its default, a commit every 100 ms. The job stands next to its floor, as in bench"
          + " revenue, and SQL and Kafka Streams next to the job with RocksDB: above 100 %% they are"
          + " faster."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:measured", "1:something failed", "2:wrong option"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  throughline bench compare",
      "  throughline bench compare --contenders rocksdb,sql,streams --rounds 5"
    })
final class BenchCompareCommand implements Callable<Integer> {
  @ParentCommand private BenchCommand bench;
  @Spec private CommandSpec spec;
  @Mixin private BenchScale scale;

  @Option(
      names = "--contenders",
      paramLabel = "C",
      defaultValue = "floor_heap,heap,floor_rocksdb,rocksdb,sql,streams",
      description = "What is measured, a list (default: ${DEFAULT-VALUE}).")
  private String contenders;

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(scale.arguments());
    arguments.addAll(List.of("--contenders", contenders));
    return RevenueBenchProcess.overKafka(
        bench.installation(), new TimedProgress(spec.commandLine().getOut()), arguments);
  }
}
