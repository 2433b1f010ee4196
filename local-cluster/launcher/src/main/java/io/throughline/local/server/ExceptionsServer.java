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

/** The exception workflow. It knows one user of each role, named as the role. */
public final class ExceptionsServer implements Server {
  /** Roles that there is a token of. */
  public static final List<String> ROLES = List.of("viewer", "operator", "approver");

  private final Installation installation;
  private final RunDirectory run;
  private final ClusterConfig config;
  private final Path home;
  private final URI address;

  public ExceptionsServer(Installation installation, RunDirectory run, ClusterConfig config) {
    this.installation = installation;
    this.run = run;
    this.config = config;
    this.home = run.home(name());
    this.address = Endpoints.of(config).exceptions();
  }

  @Override
  public String name() {
    return "exceptions";
  }

  @Override
  public String title() {
    return "Exception workflow";
  }

  @Override
  public List<Setting> ports() {
    return List.of(Setting.EXCEPTIONS_PORT);
  }

  @Override
  public String address() {
    return address.toString();
  }

  @Override
  public Launch prepare() throws IOException {
    Path logging = LogConfig.write(home, Map.of("org.apache.kafka", "warn"));
    Path tokens = home.resolve("tokens");
    if (!Files.exists(tokens)) {
      // Written once: it is the place for users of one's own.
      Files.writeString(tokens, tokens());
    }
    List<String> command =
        JavaCommand.of(home)
            .flags("-Xmx" + config.get(Setting.EXCEPTIONS_HEAP) + "m", "-XX:+UseSerialGC")
            .flags("-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED")
            // It logs while it stops.
            .flags("-Dlog4j.shutdownHookEnabled=false")
            .flags(LogConfig.flags(logging, run.log(name())))
            .main(
                installation.dist(Installation.Dist.EXCEPTIONS).resolve("lib"),
                "io.throughline.exceptions.ExceptionsCommand",
                List.of(
                    "--bootstrap-servers",
                    Endpoints.of(config).bootstrapServers(),
                    "--schema-registry",
                    Endpoints.of(config).schemaRegistry().toString(),
                    "--tokens",
                    tokens.toString(),
                    "--signing-key",
                    run.decisionKey().toString(),
                    "--state-dir",
                    home.resolve("state").toString(),
                    "--port",
                    Integer.toString(config.get(Setting.EXCEPTIONS_PORT))));
    return new Launch(command, Map.of(), home);
  }

  private String tokens() throws IOException {
    StringBuilder text = new StringBuilder("# name, role, SHA-256 of the token\n");
    for (String role : ROLES) {
      text.append("%1$s %1$s %2$s%n".formatted(role, TokenHash.of(run.exceptionsToken(role))));
    }
    return text.toString();
  }

  @Override
  public boolean isReady() throws InterruptedException {
    return HttpProbe.get(address.resolve("/health")).isPresent();
  }
}
