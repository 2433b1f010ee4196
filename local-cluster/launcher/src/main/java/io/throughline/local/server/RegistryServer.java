package io.throughline.local.server;

import io.throughline.local.Endpoints;
import io.throughline.local.Installation;
import io.throughline.local.RunDirectory;
import io.throughline.local.config.ClusterConfig;
import io.throughline.local.config.Setting;
import io.throughline.local.process.Launch;
import io.throughline.local.process.LogFiles;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Apicurio Registry with Confluent's REST API, over an embedded database in its home. */
public final class RegistryServer implements Server {
  private final ClusterConfig config;
  private final Path home;
  private final Path log;
  private final Path dist;

  public RegistryServer(Installation installation, RunDirectory run, ClusterConfig config) {
    this.config = config;
    this.home = run.home(name());
    this.log = run.log(name());
    this.dist = installation.dist(Installation.Dist.REGISTRY);
  }

  @Override
  public String name() {
    return "schema-registry";
  }

  @Override
  public String title() {
    return "Schema registry";
  }

  @Override
  public List<Setting> ports() {
    return List.of(Setting.REGISTRY_PORT, Setting.REGISTRY_MANAGEMENT_PORT);
  }

  @Override
  public String address() {
    return Endpoints.of(config).schemaRegistry().toString();
  }

  @Override
  public Launch prepare() {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("quarkus.http.host", "127.0.0.1");
    properties.put("quarkus.http.port", Integer.toString(config.get(Setting.REGISTRY_PORT)));
    properties.put("quarkus.management.host", "127.0.0.1");
    properties.put("quarkus.management.port", Integer.toString(managementPort()));
    properties.put("apicurio.storage.kind", "sql");
    properties.put("apicurio.storage.sql.kind", "h2");
    // Closed by Quarkus, not by H2's own exit hook, which would race with it.
    properties.put(
        "apicurio.datasource.url",
        "jdbc:h2:file:" + home.resolve("data/registry") + ";DB_CLOSE_ON_EXIT=FALSE");
    properties.putAll(logging());
    List<String> command =
        JavaCommand.of(home)
            .flags("-Xmx" + config.get(Setting.REGISTRY_HEAP) + "m", "-XX:+UseSerialGC")
            // It serves a few requests a minute: starting fast is worth more than running fast.
            .flags("-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError")
            .properties(properties)
            .jar(dist.resolve("quarkus-run.jar"));
    return new Launch(command, Map.of(), home);
  }

  private Map<String, String> logging() {
    return Map.of(
        "quarkus.log.console.enabled", "false",
        "quarkus.log.file.enabled", "true",
        "quarkus.log.file.path", log.toString(),
        // Apicurio brings JSON for logs, which people have to read here.
        "quarkus.log.file.json.enabled", "false",
        "quarkus.log.file.format", "%d{yyyy-MM-dd'T'HH:mm:ss,SSSXXX} %-5p %c{1.} [%t] %s%e%n",
        "quarkus.log.file.rotation.max-file-size", LogFiles.MEBIBYTES + "M",
        "quarkus.log.file.rotation.max-backup-index", Integer.toString(LogFiles.OLDER),
        // The launcher has made room for it.
        "quarkus.log.file.rotation.rotate-on-boot", "false");
  }

  private int managementPort() {
    return config.get(Setting.REGISTRY_MANAGEMENT_PORT);
  }

  @Override
  public boolean isReady() throws InterruptedException {
    return HttpProbe.get(URI.create("http://127.0.0.1:" + managementPort() + "/health/ready"))
        .isPresent();
  }
}
