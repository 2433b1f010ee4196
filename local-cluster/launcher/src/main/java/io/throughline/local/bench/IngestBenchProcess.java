package io.throughline.local.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.local.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * {@link IngestBench} in a JVM of its own: the launcher's is tuned to start quickly, with the first
 * compiler only and a small heap, and would measure something that never runs in a cluster.
 */
public final class IngestBenchProcess {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** With what the result begins; every other line is progress. */
  private static final String RESULT = "result: ";

  private IngestBenchProcess() {}

  /** Arguments: records in each load, seconds for each load, mappings. */
  public static void main(String[] args) throws IOException {
    Duration each = Duration.ofSeconds(Long.parseLong(args[1]));
    IngestBench bench = new IngestBench(Integer.parseInt(args[0]), Path.of(args[2]), each, each);
    System.out.println(RESULT + JSON.writeValueAsString(bench.run(System.out::println).pairs()));
  }

  /**
   * Measures.
   *
   * @param mappings by which JSON and CSV are read
   * @param each warm-up, and again measured time, of each load
   * @throws IOException when the process fails; what it says about that goes to standard error
   */
  public static IngestSpeeds run(int records, Path mappings, Duration each, Progress progress)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                IngestBenchProcess.class.getName(),
                Integer.toString(records),
                Long.toString(each.toSeconds()),
                mappings.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader lines = process.inputReader()) {
      IngestSpeeds speeds = null;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(RESULT)) {
          String json = line.substring(RESULT.length());
          speeds =
              new IngestSpeeds(
                  JSON.readValue(json, new TypeReference<List<IngestSpeeds.Pair>>() {}));
        } else {
          progress.say(line);
        }
      }
      if (process.waitFor() != 0 || speeds == null) {
        throw new IOException(
            "The benchmark's process ended with exit code %d and no result"
                .formatted(process.exitValue()));
      }
      return speeds;
    } finally {
      process.destroy();
    }
  }
}
