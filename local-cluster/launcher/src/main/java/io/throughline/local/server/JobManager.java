package io.throughline.local.server;

import io.throughline.local.Endpoints;
import io.throughline.local.Installation;
import io.throughline.local.RunDirectory;
import io.throughline.local.config.ClusterConfig;
import io.throughline.local.config.Setting;
import io.throughline.local.process.Launch;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** Flink's JobManager of a session cluster. */
public final class JobManager implements Server {
  private final FlinkHome flink;
  private final URI address;

  public JobManager(Installation installation, RunDirectory run, ClusterConfig config) {
    this.flink = new FlinkHome(installation, run, config);
    this.address = Endpoints.of(config).flink();
  }

  @Override
  public String name() {
    return "jobmanager";
  }

  @Override
  public String title() {
    return "Flink JobManager";
  }

  @Override
  public List<Setting> ports() {
    return List.of(
        Setting.FLINK_REST_PORT,
        Setting.FLINK_RPC_PORT,
        Setting.FLINK_BLOB_PORT,
        Setting.FLINK_JOBMANAGER_METRICS_PORT);
  }

  @Override
  public String address() {
    return address.toString();
  }

  @Override
  public Launch prepare() throws IOException, InterruptedException {
    return flink.launch(
        name(),
        "GET_JM_RESOURCE_PARAMS",
        "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint",
        Setting.FLINK_JOBMANAGER_METRICS_PORT);
  }

  @Override
  public boolean isReady() throws InterruptedException {
    return HttpProbe.get(address.resolve("/overview")).isPresent();
  }
}
