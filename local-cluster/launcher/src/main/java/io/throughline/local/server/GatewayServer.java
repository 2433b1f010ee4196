package io.throughline.local.server;

import io.throughline.local.Endpoints;
import io.throughline.local.Installation;
import io.throughline.local.RunDirectory;
import io.throughline.local.config.ClusterConfig;
import io.throughline.local.config.Setting;
import io.throughline.local.process.Launch;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The gateway: takes JSON for Kafka. It knows one source, which may send to every feed. */
public final class GatewayServer implements Server {
  private final Installation installation;
  private final RunDirectory run;
  private final ClusterConfig config;
  private final Path home;
  private final URI address;

  public GatewayServer(Installation installation, RunDirectory run, ClusterConfig config) {
    this.installation = installation;
    this.run = run;
    this.config = config;
    this.home = run.home(name());
    this.address = Endpoints.of(config).gateway();
  }

  @Override
  public String name() {
    return "gateway";
  }

  @Override
  public String title() {
    return "Gateway";
  }

  @Override
  public List<Setting> ports() {
    return List.of(Setting.GATEWAY_PORT);
  }

  @Override
  public String address() {
    return address.toString();
  }

  @Override
  public Launch prepare() throws IOException {
    Path tokens = home.resolve("tokens");
    if (!Files.exists(tokens)) {
      Files.createDirectories(home);
      // Written once: it is the place for sources of one's own.
      Files.writeString(
          tokens,
          "# name, SHA-256 of the token, feeds\ndemo " + TokenHash.of(run.gatewayToken()) + " *\n");
    }
    return new SmallProgram(installation.dist(Installation.Dist.GATEWAY), home, run.log(name()))
        .launch(
            config.get(Setting.GATEWAY_HEAP),
            Map.of("org.apache.kafka", "warn"),
            "io.throughline.gateway.GatewayCommand",
            List.of(
                "--bootstrap-servers",
                Endpoints.of(config).bootstrapServers(),
                "--tokens",
                tokens.toString(),
                "--port",
                Integer.toString(config.get(Setting.GATEWAY_PORT)),
                "--max-in-flight",
                Integer.toString(config.get(Setting.GATEWAY_HEAP) / 8)));
  }

  @Override
  public boolean isReady() throws InterruptedException {
    return HttpProbe.get(address.resolve("/health")).isPresent();
  }
}
