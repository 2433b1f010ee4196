package io.throughline.local.bench.revenue;

import io.throughline.local.bench.compare.StreamsBench;
import io.throughline.local.bench.measure.Measurement;
import io.throughline.local.bench.measure.Results;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Kafka Streams in a JVM of its own, the same one in all rounds so that it is warm as ours is. */
final class StreamsProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader said;

  /**
   * @param libraries folder of what Kafka Streams needs beside this JVM's class path
   * @param arguments of the benchmark
   */
  StreamsProcess(Path libraries, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx%dm".formatted(Runtime.getRuntime().maxMemory() >> 20));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-cp");
    // First, so that its RocksDB is before Flink's.
    command.add(
        libraries.resolve("*") + File.pathSeparator + System.getProperty("java.class.path"));
    command.add(StreamsBench.class.getName());
    command.addAll(arguments);
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    said = process.inputReader();
  }

  /** Measures once more; what it says beside goes to standard error. */
  Measurement measure() throws IOException {
    process.outputWriter().append('\n').flush();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      Optional<Measurement> measurement = Results.parse(line);
      if (measurement.isPresent()) {
        return measurement.get();
      }
      System.err.println(line);
    }
    throw new IOException("Kafka Streams ended before it had measured");
  }

  @Override
  public void close() {
    process.destroy();
  }
}
