package io.throughline.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.local.process.LogFiles;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configurator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Log4j itself reads the configuration and is told more than three files hold. */
class LogConfigTest {
  private static final String LOG_FILE = "log.file";
  private static final long MEBIBYTE = 1024 * 1024;

  /** A line may go over the limit before the file is moved on. */
  private static final long LINE = MEBIBYTE;

  @TempDir private Path folder;
  private Path log;

  @BeforeEach
  void nameLog() {
    log = folder.resolve("logs/part.log");
    System.setProperty(LOG_FILE, log.toString());
  }

  @AfterEach
  void forgetLog() {
    System.clearProperty(LOG_FILE);
  }

  @Test
  void logsTakeThreeFilesAndNoMore() throws IOException {
    Path configuration = LogConfig.write(folder.resolve("conf"), Map.of());

    fill(configuration.toUri(), "org.apache.kafka.Anything");

    assertBounded();
  }

  @Test
  void soDoThoseOfElasticsearch() throws IOException {
    Path configuration = folder.resolve("log4j2.properties");
    try (InputStream node = LogConfigTest.class.getResourceAsStream("/node-log4j2.properties")) {
      Files.copy(node, configuration);
    }

    fill(configuration.toUri(), "org.elasticsearch.Anything");

    assertBounded();
  }

  @Test
  void quietsWhatSaysTheSameAllTheTime() throws IOException {
    Path configuration =
        LogConfig.write(folder.resolve("conf"), Map.of("org.apache.kafka", "warn"));

    try (LoggerContext context = Configurator.initialize("quiet", null, configuration.toUri())) {
      context.getLogger("org.apache.kafka.clients").info("again");
      context.getLogger("org.apache.kafka.clients").warn("alas");
      context.getLogger("org.apache.flink").info("once");
    }

    assertThat(Files.readString(log)).contains("alas", "once").doesNotContain("again");
  }

  private static void fill(URI configuration, String name) {
    String line = "x".repeat((int) MEBIBYTE - 200);
    try (LoggerContext context = Configurator.initialize("full", null, configuration)) {
      Logger logger = context.getLogger(name);
      for (int i = 0; i < (LogFiles.OLDER + 3) * LogFiles.MEBIBYTES; i++) {
        logger.info(line);
      }
    }
  }

  private void assertBounded() throws IOException {
    try (Stream<Path> found = Files.list(log.getParent())) {
      List<Path> files = found.sorted().toList();
      assertThat(files)
          .containsExactly(log, log.resolveSibling("part.log.1"), log.resolveSibling("part.log.2"));
      assertThat(files)
          .allSatisfy(
              file ->
                  assertThat(Files.size(file)).isBetween(1L, LogFiles.MEBIBYTES * MEBIBYTE + LINE));
    }
  }
}
