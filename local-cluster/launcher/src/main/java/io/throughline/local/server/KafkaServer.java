package io.throughline.local.server;

import io.throughline.local.Endpoints;
import io.throughline.local.Installation;
import io.throughline.local.RunDirectory;
import io.throughline.local.config.ClusterConfig;
import io.throughline.local.config.Setting;
import io.throughline.local.process.Launch;
import io.throughline.local.process.Ports;
import io.throughline.local.process.ShortProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;

/** Kafka: one KRaft node, broker and controller. */
public final class KafkaServer implements Server {
  private static final int PROBE_MILLIS = 3_000;
  private static final Map<String, String> LOG_LEVELS =
      Map.of(
          "kafka.coordinator.transaction", "warn",
          "kafka.server.KafkaConfig", "warn",
          "org.apache.kafka.common.config", "warn",
          "state.change.logger", "warn");

  private final ClusterConfig config;
  private final Path home;
  private final Path log;
  private final Path lib;

  public KafkaServer(Installation installation, RunDirectory run, ClusterConfig config) {
    this.config = config;
    this.home = run.home(name());
    this.log = run.log(name());
    this.lib = installation.dist(Installation.Dist.KAFKA).resolve("lib");
  }

  @Override
  public String name() {
    return "kafka";
  }

  @Override
  public String title() {
    return "Kafka";
  }

  @Override
  public List<Setting> ports() {
    return List.of(Setting.KAFKA_PORT, Setting.KAFKA_CONTROLLER_PORT);
  }

  @Override
  public boolean needsToEndLast() {
    return true;
  }

  @Override
  public String address() {
    return Endpoints.of(config).bootstrapServers();
  }

  @Override
  public Launch prepare() throws IOException, InterruptedException {
    Path logging = LogConfig.write(home, LOG_LEVELS);
    Path properties = Files.writeString(home.resolve("server.properties"), properties());
    format(properties);
    int heap = config.get(Setting.KAFKA_HEAP);
    List<String> command =
        JavaCommand.of(home)
            .flags("-Xms" + heap / 2 + "m", "-Xmx" + heap + "m", "-XX:+UseSerialGC")
            .flags("-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true")
            .flags(LogConfig.flags(logging, log))
            .main(lib, "kafka.Kafka", List.of(properties.toString()));
    return new Launch(command, Map.of(), home);
  }

  /** Gives the node its identity, once: Kafka refuses to start on a folder without. */
  private void format(Path properties) throws IOException, InterruptedException {
    if (Files.exists(data().resolve("meta.properties"))) {
      return;
    }
    List<String> arguments =
        List.of("format", "-t", Uuid.randomUuid().toString(), "-c", properties.toString());
    List<String> command =
        JavaCommand.of(home)
            .flags("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
            .main(lib, "kafka.tools.StorageTool", arguments);
    ShortProcess.run(new Launch(command, Map.of(), home));
  }

  private Path data() {
    return home.resolve("data");
  }

  private String properties() {
    int port = config.get(Setting.KAFKA_PORT);
    int controller = config.get(Setting.KAFKA_CONTROLLER_PORT);
    return """
        # Written by the launcher at each start.
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@127.0.0.1:%2$d
        controller.listener.names=CONTROLLER
        listeners=CLIENT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        advertised.listeners=CLIENT://127.0.0.1:%1$d
        inter.broker.listener.name=CLIENT
        listener.security.protocol.map=CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT
        log.dirs=%3$s
        auto.create.topics.enable=false
        num.partitions=%4$d
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=4
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        transaction.state.log.num.partitions=4
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        share.coordinator.state.topic.num.partitions=1
        group.initial.rebalance.delay.ms=0
        # One machine, no load: threads only cost memory.
        num.network.threads=2
        num.io.threads=4
        log.cleaner.dedupe.buffer.size=16777216
        """
        .formatted(port, controller, data(), config.get(Setting.KAFKA_PARTITIONS));
  }

  @Override
  public boolean isReady() throws InterruptedException {
    if (!Ports.isListening(config.get(Setting.KAFKA_PORT))) {
      // Spares a client that would try for seconds.
      return false;
    }
    Properties properties = new Properties();
    properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address());
    properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PROBE_MILLIS);
    properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PROBE_MILLIS);
    try (Admin admin = Admin.create(properties)) {
      return !admin.describeCluster().nodes().get(PROBE_MILLIS, TimeUnit.MILLISECONDS).isEmpty();
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      // Refused or timed out: it does not serve.
      return false;
    }
  }
}
