package io.throughline.local.server;

import io.throughline.local.process.LogFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Log4j configuration of a server: to a file that is moved on when it is full. */
final class LogConfig {
  private static final String BASE =
      """
      status = warn
      appender.file.type = RollingFile
      appender.file.name = file
      appender.file.fileName = ${sys:log.file}
      appender.file.filePattern = ${sys:log.file}.%%i
      appender.file.layout.type = PatternLayout
      appender.file.layout.pattern = %%d{yyyy-MM-dd'T'HH:mm:ss,SSSXXX} %%-5p %%c{1.} [%%t] %%m%%n%%throwable
      appender.file.policies.type = Policies
      appender.file.policies.size.type = SizeBasedTriggeringPolicy
      appender.file.policies.size.size = %dMB
      appender.file.strategy.type = DefaultRolloverStrategy
      appender.file.strategy.fileIndex = min
      appender.file.strategy.max = %d
      rootLogger.level = info
      rootLogger.appenderRef.file.ref = file
      """
          .formatted(LogFiles.MEBIBYTES, LogFiles.OLDER);

  private LogConfig() {}

  /**
   * Writes the configuration.
   *
   * @param folder takes it
   * @param levels by the start of a logger's name: those that say the same every few seconds, for
   *     as long as the cluster runs
   * @return its file
   */
  static Path write(Path folder, Map<String, String> levels) throws IOException {
    StringBuilder text = new StringBuilder(BASE);
    int number = 0;
    for (Map.Entry<String, String> level : levels.entrySet()) {
      String logger = "logger.l" + number++;
      text.append("%s.name = %s%n".formatted(logger, level.getKey()));
      text.append("%s.level = %s%n".formatted(logger, level.getValue()));
    }
    Files.createDirectories(folder);
    return Files.writeString(folder.resolve("log4j2.properties"), text);
  }

  /**
   * Flags that make a JVM log by the configuration. One without them, as a server's short tools
   * are, prints errors and nothing else.
   */
  static List<String> flags(Path configuration, Path log) {
    return List.of("-Dlog4j2.configurationFile=" + configuration.toUri(), "-Dlog.file=" + log);
  }
}
