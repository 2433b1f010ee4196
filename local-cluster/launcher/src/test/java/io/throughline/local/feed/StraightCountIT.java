package io.throughline.local.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.throughline.local.Installation;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The straight count against the script that defines it, over all public samples. */
class StraightCountIT {
  @Test
  void agreesWithTheScriptOnEverySample() throws IOException, InterruptedException {
    Path shared = Installation.containing(Path.of("")).root().resolve("../shared").normalize();
    Path script = shared.resolve("tools/x12-count");
    assumeTrue(Files.isExecutable(script), "no x12-count beside the repository");
    Process process =
        new ProcessBuilder(script.toString(), "--files", shared.resolve("samples").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> lines;
    try (BufferedReader reader = process.inputReader()) {
      lines = reader.lines().toList();
    }
    assertThat(process.waitFor()).isZero();
    List<String> names = List.of(lines.getFirst().split("\t"));
    List<String> files = lines.subList(1, lines.size() - 1);
    assertThat(files).hasSizeGreaterThan(50);
    for (String file : files) {
      String[] row = file.split("\t");
      assertThat(StraightCount.of(Path.of(row[0])))
          .as(row[0])
          .isEqualTo(
              new Tally(
                  number(row, names, "CLM"),
                  number(row, names, "CLP"),
                  number(row, names, "CLM02"),
                  number(row, names, "CLP03"),
                  number(row, names, "CLP04")));
    }
  }

  private static long number(String[] row, List<String> names, String name) {
    return Long.parseLong(row[names.indexOf(name)]);
  }
}
