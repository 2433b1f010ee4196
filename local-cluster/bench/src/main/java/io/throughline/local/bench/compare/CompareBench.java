package io.throughline.local.bench.compare;

import io.throughline.local.bench.measure.Measurement;
import io.throughline.local.bench.measure.Results;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Fills the claims topic, then runs the contenders in turns, each in a JVM of its own: Flink's
 * RocksDB and that of Kafka Streams have the same class names.
 */
@Command(name = "compare", mixinStandardHelpOptions = true)
public final class CompareBench implements Callable<Integer> {
  private static final String STREAMS_MAIN = "io.throughline.local.bench.streams.StreamsContender";

  @Mixin private Settings settings;

  @Option(names = "--rounds", defaultValue = "3")
  private int rounds;

  @Option(names = "--contenders", split = ",")
  private List<Contender> contenders = Arrays.asList(Contender.values());

  @Option(names = "--sql", required = true, description = "Class path of Flink's tables.")
  private String sqlPath;

  @Option(names = "--streams", required = true, description = "Class path of Kafka Streams.")
  private String streamsPath;

  @Spec private CommandSpec spec;
  private int runs;

  private CompareBench() {}

  /** Runs it. */
  public static void main(String[] args) {
    System.exit(
        new CommandLine(new CompareBench())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    var load = settings.load();
    CompareReport report = new CompareReport(out, settings.parallelism());
    report.begin(load.records(), load.records() - load.warmUp(), settings.checkpointSeconds());
    ClaimsInput.write(settings);
    for (int round = 1; round <= rounds; round++) {
      report.round(round);
      for (Contender contender : contenders) {
        report.add(contender, measure(contender));
      }
    }
    report.end();
    return CommandLine.ExitCode.OK;
  }

  private Measurement measure(Contender contender) throws IOException, InterruptedException {
    runs++;
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.add("-cp");
    command.add(classPath(contender));
    command.add(
        contender == Contender.STREAMS ? STREAMS_MAIN : FlinkContender.class.getName());
    command.addAll(settings.arguments(runs));
    if (contender != Contender.STREAMS) {
      command.add(contender.name());
    }
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader lines = process.inputReader()) {
      Optional<Measurement> result = Optional.empty();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        result = Results.parse(line);
        if (result.isPresent()) {
          break;
        }
      }
      int code = process.waitFor();
      return result.orElseThrow(
          () ->
              new IOException(
                  "The process of the %s ended with exit code %d and no result"
                      .formatted(contender.title(), code)));
    } finally {
      process.destroy();
    }
  }

  /** The first of two classes of one name counts. */
  private String classPath(Contender contender) {
    String own = System.getProperty("java.class.path");
    return switch (contender) {
      case JOB -> own;
      case SQL -> sqlPath + File.pathSeparator + own;
      case STREAMS -> streamsPath + File.pathSeparator + own;
    };
  }
}
