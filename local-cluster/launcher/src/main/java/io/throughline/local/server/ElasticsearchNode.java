package io.throughline.local.server;

import io.throughline.local.Endpoints;
import io.throughline.local.Installation;
import io.throughline.local.RunDirectory;
import io.throughline.local.config.ClusterConfig;
import io.throughline.local.config.Setting;
import io.throughline.local.elasticsearch.ElasticsearchCommand;
import io.throughline.local.process.Launch;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Elasticsearch: one node. */
public final class ElasticsearchNode implements Server {
  private final ElasticsearchCommand command;
  private final Path home;
  private final Path log;
  private final URI address;

  public ElasticsearchNode(Installation installation, RunDirectory run, ClusterConfig config) {
    this.home = run.home(name());
    this.log = run.log(name());
    this.address = Endpoints.of(config).elasticsearch();
    this.command =
        new ElasticsearchCommand(
            installation.dist(Installation.Dist.ELASTICSEARCH),
            home,
            config.get(Setting.ELASTICSEARCH_PORT),
            config.get(Setting.ELASTICSEARCH_TRANSPORT_PORT),
            config.get(Setting.ELASTICSEARCH_HEAP));
  }

  @Override
  public String name() {
    return "elasticsearch";
  }

  @Override
  public String title() {
    return "Elasticsearch";
  }

  @Override
  public List<Setting> ports() {
    return List.of(Setting.ELASTICSEARCH_PORT, Setting.ELASTICSEARCH_TRANSPORT_PORT);
  }

  @Override
  public String address() {
    return address.toString();
  }

  @Override
  public Launch prepare() {
    List<String> line = new ArrayList<>(command.line(JavaCommand.java()));
    line.add(1, JavaCommand.OWNER_FLAG + home);
    line.add(2, "-Dlog.file=" + log);
    return new Launch(line, Map.of(), home);
  }

  @Override
  public boolean isReady() throws InterruptedException {
    return HttpProbe.get(address.resolve("/_cluster/health?wait_for_status=yellow&timeout=1s"))
        .isPresent();
  }
}
