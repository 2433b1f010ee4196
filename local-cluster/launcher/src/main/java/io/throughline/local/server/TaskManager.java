package io.throughline.local.server;

import io.throughline.local.Endpoints;
import io.throughline.local.Installation;
import io.throughline.local.RunDirectory;
import io.throughline.local.config.ClusterConfig;
import io.throughline.local.config.Setting;
import io.throughline.local.process.Launch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Flink's TaskManager: the process that does the jobs' work. */
public final class TaskManager implements Server {
  private final FlinkHome flink;
  private final URI jobManager;
  private final String address;
  private final Path resourceId;

  public TaskManager(Installation installation, RunDirectory run, ClusterConfig config) {
    this.flink = new FlinkHome(installation, run, config);
    this.jobManager = Endpoints.of(config).flink();
    this.address = "127.0.0.1:" + config.get(Setting.FLINK_TASK_RPC_PORT);
    this.resourceId = run.home("flink").resolve("taskmanager-id");
  }

  @Override
  public String name() {
    return "taskmanager";
  }

  @Override
  public String title() {
    return "Flink TaskManager";
  }

  @Override
  public List<Setting> ports() {
    return List.of(
        Setting.FLINK_TASK_RPC_PORT,
        Setting.FLINK_TASK_DATA_PORT,
        Setting.FLINK_TASKMANAGER_METRICS_PORT);
  }

  @Override
  public String address() {
    return address;
  }

  @Override
  public Launch prepare() throws IOException, InterruptedException {
    // A name of its own, since the JobManager still knows a killed one for some seconds.
    String id = "taskmanager-" + UUID.randomUUID();
    Files.createDirectories(resourceId.getParent());
    Files.writeString(resourceId, id);
    return flink.launch(
        name(),
        "GET_TM_RESOURCE_PARAMS",
        "org.apache.flink.runtime.taskexecutor.TaskManagerRunner",
        Setting.FLINK_TASKMANAGER_METRICS_PORT,
        "taskmanager.resource-id=" + id);
  }

  @Override
  public boolean isReady() throws InterruptedException {
    Optional<String> registered = HttpProbe.get(jobManager.resolve("/taskmanagers"));
    try {
      String id = Files.readString(resourceId);
      return registered.isPresent() && registered.get().contains('"' + id + '"');
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + resourceId, e);
    }
  }
}
