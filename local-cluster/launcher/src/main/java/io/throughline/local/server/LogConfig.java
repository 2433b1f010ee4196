package io.throughline.local.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Log4j configuration of a server: to standard output, which the launcher keeps in a file. */
final class LogConfig {
  private static final String BASE =
      """
      status = warn
      appender.console.type = Console
      appender.console.name = console
      appender.console.layout.type = PatternLayout
      appender.console.layout.pattern = %d{yyyy-MM-dd'T'HH:mm:ss,SSSXXX} %-5p %c{1.} [%t] %m%n%throwable
      rootLogger.level = info
      rootLogger.appenderRef.console.ref = console
      """;

  private LogConfig() {}

  /**
   * Writes log4j2.properties.
   *
   * @param folder to be put on the class path
   * @param levels by the start of a logger's name: those that say the same every few seconds, for
   *     as long as the cluster runs
   */
  static void write(Path folder, Map<String, String> levels) throws IOException {
    StringBuilder text = new StringBuilder(BASE);
    int number = 0;
    for (Map.Entry<String, String> level : levels.entrySet()) {
      String logger = "logger.l" + number++;
      text.append("%s.name = %s%n".formatted(logger, level.getKey()));
      text.append("%s.level = %s%n".formatted(logger, level.getValue()));
    }
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("log4j2.properties"), text);
  }
}
