package io.throughline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.throughline.local.ClusterStatus.PartStatus;
import io.throughline.local.ClusterStatus.State;
import io.throughline.local.flink.JobState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One life of a cluster, a chapter a test: each starts where the one before ended. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LocalClusterIT {
  private static final long GIB = 1024L * 1024 * 1024;

  @RegisterExtension static final RunningCluster CLUSTER = RunningCluster.started();

  private final LocalCluster cluster = CLUSTER.cluster();

  @Test
  @Order(1)
  void everythingRuns() throws IOException, InterruptedException {
    ClusterStatus status = cluster.status();

    assertThat(status.isHealthy()).as("%s", status).isTrue();
    assertThat(status.jobs()).extracting(JobState::name).contains("ingest", "revenue", "index");
  }

  @Test
  @Order(2)
  void staysUnderFiveGibibytes() throws IOException, InterruptedException {
    long resident =
        cluster.status().parts().stream()
            .map(PartStatus::residentBytes)
            .mapToLong(OptionalLong::orElseThrow)
            .sum();

    assertThat(resident).isLessThan(5 * GIB);
  }

  @Test
  @Order(3)
  void startingARunningClusterStartsNothing() throws IOException, InterruptedException {
    Map<String, OptionalLong> before = processes();
    List<String> said = new ArrayList<>();

    cluster.start(said::add);

    assertThat(processes()).isEqualTo(before);
    assertThat(said).noneMatch(line -> line.startsWith("Starting") || line.startsWith("Submitted"));
  }

  @Test
  @Order(4)
  void jobsGoOnWithAnotherTaskManagerAfterTheirsDied() throws IOException, InterruptedException {
    List<String> jobs = jobIds();
    ProcessHandle taskManager = cluster.servers().part("taskmanager").process().orElseThrow();
    taskManager.destroyForcibly();
    await().atMost(Duration.ofSeconds(10)).until(() -> stateOf("taskmanager") == State.DOWN);
    assertThat(cluster.status().isHealthy()).isFalse();

    cluster.start(Progress.SILENT);

    assertThat(cluster.status().isHealthy()).isTrue();
    assertThat(jobIds()).isEqualTo(jobs);
  }

  @Test
  @Order(5)
  void jobsGoOnFromTheirCheckpointsAfterTheJobManagerWasKilled()
      throws IOException, InterruptedException {
    List<String> jobs = jobIds();
    cluster.servers().part("jobmanager").kill();

    cluster.start(Progress.SILENT);

    assertThat(cluster.status().isHealthy()).isTrue();
    assertThat(jobIds()).doesNotContainAnyElementsOf(jobs);
    assertThat(beginnings()).allMatch(path -> path.contains("/chk-"));
  }

  @Test
  @Order(6)
  void stopsEverythingAndGoesOnFromSavepoints() throws IOException, InterruptedException {
    cluster.stop(Progress.SILENT);
    assertThat(cluster.status().isDown()).isTrue();

    cluster.start(Progress.SILENT);

    assertThat(cluster.status().isHealthy()).isTrue();
    assertThat(beginnings()).allMatch(path -> path.contains("/savepoint-"));
  }

  private State stateOf(String part) throws IOException, InterruptedException {
    return cluster.status().parts().stream()
        .filter(status -> status.name().equals(part))
        .map(PartStatus::state)
        .findFirst()
        .orElseThrow();
  }

  private Map<String, OptionalLong> processes() throws IOException, InterruptedException {
    return cluster.status().parts().stream()
        .collect(Collectors.toMap(PartStatus::name, PartStatus::pid));
  }

  private List<String> jobIds() throws IOException, InterruptedException {
    return cluster.status().jobs().stream().map(job -> job.id().orElseThrow()).toList();
  }

  /** Where each job's last run began: the second line of its record. */
  private List<String> beginnings() throws IOException {
    List<String> beginnings = new ArrayList<>();
    try (var records = Files.newDirectoryStream(cluster.run().home("flink").resolve("jobs"))) {
      for (Path record : records) {
        beginnings.add(Files.readAllLines(record).get(1));
      }
    }
    return beginnings;
  }
}
