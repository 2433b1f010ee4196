package io.throughline.local.server;

import io.throughline.local.process.Launch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program of our own beside the servers: its jars are in {@code lib}, it logs while it stops. */
record SmallProgram(Path dist, Path home, Path log) {
  /**
   * How to start it.
   *
   * @param heapMebibytes greatest heap
   * @param levels of loggers, see {@link LogConfig#write}
   */
  Launch launch(
      int heapMebibytes, Map<String, String> levels, String mainClass, List<String> arguments)
      throws IOException {
    Path logging = LogConfig.write(home, levels);
    return new Launch(
        JavaCommand.of(home)
            .flags("-Xmx" + heapMebibytes + "m", "-XX:+UseSerialGC")
            .flags("-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED")
            .flags(LogConfig.flags(logging, log))
            .flags("-Dlog4j.shutdownHookEnabled=false")
            .main(dist.resolve("lib"), mainClass, arguments),
        Map.of(),
        home);
  }
}
