package io.throughline.local.server;

import io.throughline.local.Installation;
import io.throughline.local.RunDirectory;
import io.throughline.local.config.ClusterConfig;
import io.throughline.local.config.Setting;
import io.throughline.local.process.Launch;
import io.throughline.local.process.ShortProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What JobManager and TaskManager share: configuration, class path, how memory is split. */
final class FlinkHome {
  private static final String TOOL_RESULT = "BASH_JAVA_UTILS_EXEC_RESULT:";
  private static final Map<String, String> LOG_LEVELS =
      Map.of(
          "org.apache.flink.connector.kafka.sink.internal", "warn",
          "org.apache.flink.metrics.MetricGroup", "error",
          "org.apache.flink.runtime.checkpoint.CheckpointCoordinator", "warn",
          "org.apache.flink.runtime.source.coordinator.SourceCoordinator", "warn",
          "org.apache.kafka", "warn",
          "org.apache.pekko", "warn");

  private final RunDirectory run;
  private final Path home;
  private final Path dist;
  private final ClusterConfig config;

  FlinkHome(Installation installation, RunDirectory run, ClusterConfig config) {
    this.run = run;
    this.home = run.home("flink");
    this.dist = installation.dist(Installation.Dist.FLINK);
    this.config = config;
  }

  /**
   * Writes the configuration and makes the command line of one of the two.
   *
   * @param role folder of its own under Flink's home
   * @param memoryTool command of Flink's tool that splits the process's memory
   * @param metricsPort where it serves its metrics
   * @param more configuration for this process alone
   */
  Launch launch(
      String role, String memoryTool, String mainClass, Setting metricsPort, String... more)
      throws IOException, InterruptedException {
    Path conf = home.resolve("conf");
    Path logging = LogConfig.write(conf, LOG_LEVELS);
    Files.createDirectories(home.resolve("tmp").resolve(role));
    Files.writeString(conf.resolve("config.yaml"), FlinkConfigFile.text(home, config));
    List<String> memory = split(memoryTool, conf);
    List<String> arguments = new ArrayList<>(List.of("--configDir", conf.toString()));
    arguments.addAll(List.of(memory.get(1).split(" ")));
    arguments.addAll(List.of("-D", "metrics.reporter.prom.port=" + config.get(metricsPort)));
    for (String option : more) {
      arguments.addAll(List.of("-D", option));
    }
    List<String> command =
        java()
            .flags(memory.get(0).split(" "))
            .flags("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError")
            // Flink's web page, too, finds the log by it.
            .flags(LogConfig.flags(logging, run.log(role)))
            .main(lib(), mainClass, arguments);
    return new Launch(command, environment(conf), home.resolve("tmp").resolve(role));
  }

  /** JVM flags and Flink options, in this order. */
  private List<String> split(String memoryTool, Path conf)
      throws IOException, InterruptedException {
    List<String> command =
        java()
            .flags("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
            .main(
                lib(),
                "org.apache.flink.runtime.util.bash.BashJavaUtils",
                List.of(memoryTool, "--configDir", conf.toString()));
    List<String> output = ShortProcess.run(new Launch(command, environment(conf), home));
    List<String> results =
        output.stream()
            .filter(line -> line.startsWith(TOOL_RESULT))
            .map(line -> line.substring(TOOL_RESULT.length()))
            .toList();
    if (results.size() != 2) {
      throw new IOException(
          "Flink's %s gave no memory split:%n%s"
              .formatted(memoryTool, String.join(System.lineSeparator(), output)));
    }
    return results;
  }

  private JavaCommand java() {
    return JavaCommand.of(home).flags(FlinkJvm.FLAGS);
  }

  private Path lib() {
    return dist.resolve("lib");
  }

  private Map<String, String> environment(Path conf) {
    return Map.of(
        "FLINK_CONF_DIR", conf.toString(),
        "FLINK_LIB_DIR", lib().toString(),
        "FLINK_PLUGINS_DIR", dist.resolve("plugins").toString());
  }
}
