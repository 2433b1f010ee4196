package io.throughline.ingest;

import io.throughline.events.X12Tally;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Counts by the independent tool x12-count, which lies beside the repository. */
public final class StraightCounts {
  private static final int PATH = 0;
  private static final int CLM = 4;
  private static final int CLP = 5;
  private static final int CLM02 = 8;
  private static final int CLP03 = 9;
  private static final int CLP04 = 10;

  private StraightCounts() {}

  /**
   * Counts by file; files that the tool does not take for X12 are missing. Skips without Python.
   */
  public static Map<Path, X12Tally> of(Path folder) throws IOException, InterruptedException {
    Path tool = Samples.shared().resolve("tools/x12-count");
    Assumptions.assumeTrue(Files.exists(tool), "no tools/x12-count beside the repository");
    Path output = Files.createTempFile("x12-count", ".tsv");
    try {
      run(new ProcessBuilder("python3", tool.toString(), "--files", folder.toString()), output);
      Map<Path, X12Tally> counts = new HashMap<>();
      Files.readAllLines(output, StandardCharsets.UTF_8).stream()
          .skip(1)
          .map(line -> line.split("\t"))
          .filter(fields -> !fields[PATH].equals("TOTAL"))
          .forEach(fields -> counts.put(Path.of(fields[PATH]), tally(fields)));
      return counts;
    } finally {
      Files.delete(output);
    }
  }

  private static void run(ProcessBuilder command, Path output)
      throws IOException, InterruptedException {
    Process process;
    try {
      process =
          command
              .redirectOutput(output.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
    } catch (IOException e) {
      Assumptions.abort("no python3: " + e.getMessage());
      return;
    }
    if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroy();
      throw new AssertionError("x12-count failed or took too long");
    }
  }

  private static X12Tally tally(String[] fields) {
    return new X12Tally(
        Long.valueOf(fields[CLM]),
        Long.valueOf(fields[CLP]),
        Long.valueOf(fields[CLM02]),
        Long.valueOf(fields[CLP03]),
        Long.valueOf(fields[CLP04]));
  }
}
