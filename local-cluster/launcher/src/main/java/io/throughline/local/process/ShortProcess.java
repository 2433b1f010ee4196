package io.throughline.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that is waited for: a server's own tool. */
public final class ShortProcess {
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  private ShortProcess() {}

  /**
   * Runs a command to its end.
   *
   * @return its lines of standard output and standard error
   * @throws IOException with the command and its output when it fails or takes over a minute
   */
  public static List<String> run(Launch launch) throws IOException, InterruptedException {
    Files.createDirectories(launch.directory());
    Path output = Files.createTempFile(launch.directory(), "tool", ".out");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(launch.command())
              .directory(launch.directory().toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder.environment().putAll(launch.environment());
      Process process = builder.start();
      boolean ended = process.waitFor(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
      if (!ended) {
        process.destroyForcibly();
      }
      List<String> lines = Files.readAllLines(output, StandardCharsets.UTF_8);
      if (!ended || process.exitValue() != 0) {
        throw new IOException(
            "%s %s:%n%s%n"
                .formatted(
                    String.join(" ", launch.command()),
                    ended ? "failed with exit code " + process.exitValue() : "did not end",
                    String.join(System.lineSeparator(), lines)));
      }
      return lines;
    } finally {
      Files.delete(output);
    }
  }
}
