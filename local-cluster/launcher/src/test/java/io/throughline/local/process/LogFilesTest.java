package io.throughline.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFilesTest {
  @TempDir private Path folder;

  @Test
  void keepsTwoOlderLogs() throws IOException {
    Path log = folder.resolve("logs/kafka.log");
    for (int run = 1; run <= 4; run++) {
      LogFiles.begin(log);
      Files.writeString(log, "run " + run);
    }

    assertThat(log).hasContent("run 4");
    assertThat(folder.resolve("logs/kafka.log.1")).hasContent("run 3");
    assertThat(folder.resolve("logs/kafka.log.2")).hasContent("run 2");
    assertThat(folder.resolve("logs")).isDirectoryNotContaining("glob:**.3");
  }
}
