package io.throughline.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.local.ClusterStatus;
import io.throughline.local.ClusterStatus.PartStatus;
import io.throughline.local.ClusterStatus.State;
import io.throughline.local.flink.JobState;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class StatusReportTest {
  private static final int WIDTH = 100;
  private static final PartStatus KAFKA = part("kafka", "Kafka", State.SERVING);

  @Test
  void aClusterThatIsWellNeedsNothing() throws IOException {
    StatusReport report = report(job("RUNNING", 3), taskManager(State.SERVING));

    assertThat(report.table(WIDTH)).contains("serving").doesNotContain("throughline up");
    assertThat(json(report).path("healthy").asBoolean()).isTrue();
    assertThat(json(report).has("remedies")).isFalse();
  }

  @Test
  void aDeadTaskManagerIsDownAndUpStartsItAgain() throws IOException {
    StatusReport report = report(job("RESTARTING", 0), taskManager(State.DOWN));

    assertThat(report.table(WIDTH))
        .containsPattern("Flink TaskManager +down +- +-")
        .contains("Not running: Flink TaskManager. 'throughline up' starts it again")
        .contains("throughline logs taskmanager");
    assertThat(json(report).path("healthy").asBoolean()).isFalse();
    assertThat(json(report).path("remedies").get(0).asText()).contains("'throughline up'");
  }

  @Test
  void oneThatDoesNotAnswerMayHaveSaidWhy() {
    assertThat(report(job("RUNNING", 3), taskManager(State.UNRESPONSIVE)).table(WIDTH))
        .contains("Not answering: Flink TaskManager", "throughline logs taskmanager");
  }

  @Test
  void aJobThatHasEndedIsSubmittedByUp() {
    assertThat(report(job("FAILED", 0), taskManager(State.SERVING)).table(WIDTH))
        .contains("Jobs that do not run: ingest", "'throughline up' submits");
  }

  @Test
  void whereNothingRunsUpStartsIt() {
    ClusterStatus nothing = new ClusterStatus(List.of(taskManager(State.DOWN)), List.of());

    assertThat(new StatusReport(nothing).table(WIDTH))
        .endsWith("Nothing runs: 'throughline up' starts it.\n");
  }

  private static StatusReport report(JobState job, PartStatus taskManager) {
    return new StatusReport(new ClusterStatus(List.of(KAFKA, taskManager), List.of(job)));
  }

  private static PartStatus taskManager(State state) {
    return part("taskmanager", "Flink TaskManager", state);
  }

  private static PartStatus part(String name, String title, State state) {
    OptionalLong pid = state == State.DOWN ? OptionalLong.empty() : OptionalLong.of(4711);
    return new PartStatus(name, title, state, pid, "127.0.0.1:1", pid);
  }

  private static JobState job(String status, int running) {
    return new JobState(
        "ingest", Optional.of("id"), status, running, 3, Optional.of(Duration.ofSeconds(2)));
  }

  private static JsonNode json(StatusReport report) throws IOException {
    return new ObjectMapper().readTree(report.json());
  }
}
