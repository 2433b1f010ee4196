package io.throughline.local.server;

import io.throughline.local.Endpoints;
import io.throughline.local.Installation;
import io.throughline.local.RunDirectory;
import io.throughline.local.config.ClusterConfig;
import io.throughline.local.config.Setting;
import io.throughline.local.process.Launch;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The ERP gateway: has the stand-in book what is posted. */
public final class ErpGatewayServer implements Server {
  private final Installation installation;
  private final RunDirectory run;
  private final ClusterConfig config;
  private final Path home;
  private final URI address;

  public ErpGatewayServer(Installation installation, RunDirectory run, ClusterConfig config) {
    this.installation = installation;
    this.run = run;
    this.config = config;
    this.home = run.home(name());
    this.address = Endpoints.erpGateway(config);
  }

  @Override
  public String name() {
    return "erp-gateway";
  }

  @Override
  public String title() {
    return "ERP gateway";
  }

  @Override
  public List<Setting> ports() {
    return List.of(Setting.ERP_GATEWAY_PORT);
  }

  @Override
  public String address() {
    return address.toString();
  }

  @Override
  public Launch prepare() throws IOException {
    return new SmallProgram(installation.dist(Installation.Dist.ERP_GATEWAY), home, run.log(name()))
        .launch(
            config.get(Setting.ERP_GATEWAY_HEAP),
            Map.of("org.apache.kafka", "warn"),
            "io.throughline.erp.ErpGatewayCommand",
            List.of(
                "--bootstrap-servers",
                Endpoints.of(config).bootstrapServers(),
                "--schema-registry",
                Endpoints.of(config).schemaRegistry().toString(),
                "--erp",
                Endpoints.erp(config).toString(),
                "--token-file",
                run.erpToken().toString(),
                "--port",
                Integer.toString(config.get(Setting.ERP_GATEWAY_PORT))));
  }

  @Override
  public boolean isReady() throws InterruptedException {
    return HttpProbe.get(address.resolve("/health")).isPresent();
  }
}
