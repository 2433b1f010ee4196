package io.throughline.local.flink;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Runs jobs in the session cluster such that each run goes on where the last one ended: from the
 * savepoint it was stopped with, or from its newest checkpoint when it had no chance to make one.
 */
public final class Jobs {
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration CANCEL_DEADLINE = Duration.ofSeconds(30);

  private final FlinkRest rest;
  private final Path home;
  private final InstantSource clock;

  /**
   * @param home Flink's folder in the run directory, with its checkpoints and savepoints
   */
  public Jobs(FlinkRest rest, Path home, InstantSource clock) {
    this.rest = rest;
    this.home = home;
    this.clock = clock;
  }

  /**
   * Submits a job unless it runs.
   *
   * @return false when it ran already
   * @throws FlinkException when Flink refuses it, with the reason
   */
  public boolean ensureSubmitted(Job job) throws IOException, InterruptedException {
    Optional<JobRecord> last = JobRecord.read(record(job.name()));
    Optional<Path> snapshot = Optional.empty();
    if (last.isPresent()) {
      if (!status(last.get().id()).map(JobState::isEnded).orElse(true)) {
        return false;
      }
      snapshot = last.get().latestSnapshot(home);
    }
    String jar = rest.upload(job.jar());
    try {
      run(job, jar, snapshot);
    } finally {
      // The job has its own copy by now.
      rest.delete("/jars/" + jar);
    }
    return true;
  }

  private void run(Job job, String jar, Optional<Path> snapshot)
      throws IOException, InterruptedException {
    String id = UUID.randomUUID().toString().replace("-", "");
    // Without it Flink takes 1 here, whatever its configuration says.
    ObjectNode body = FlinkRest.object().put("jobId", id).put("parallelism", job.parallelism());
    job.arguments().forEach(body.putArray("programArgsList")::add);
    snapshot.ifPresent(
        path -> body.put("savepointPath", path.toUri().toString()).put("claimMode", "CLAIM"));
    // Written first: a job that runs without a record would run twice after the next start.
    new JobRecord(id, snapshot).write(record(job.name()));
    rest.post("/jars/" + jar + "/run", body);
  }

  /** Slots in which no job runs. */
  public int freeSlots() throws IOException, InterruptedException {
    return rest.get("/overview").path("slots-available").asInt();
  }

  /** Flink's word for a job; empty when it doesn't know it. */
  private Optional<String> status(String id) throws IOException, InterruptedException {
    for (JsonNode job : rest.get("/jobs").path("jobs")) {
      if (job.path("id").asText().equals(id)) {
        return Optional.of(job.path("status").asText());
      }
    }
    return Optional.empty();
  }

  /** How a job is doing. */
  public JobState state(String name) throws IOException, InterruptedException {
    Optional<JobRecord> last = JobRecord.read(record(name));
    if (last.isEmpty() || status(last.get().id()).isEmpty()) {
      return JobState.notSubmitted(name, last.map(JobRecord::id));
    }
    String id = last.get().id();
    JsonNode job = rest.get("/jobs/" + id);
    int running = 0;
    int tasks = 0;
    for (JsonNode vertex : job.path("vertices")) {
      running += vertex.path("tasks").path(JobState.RUNNING).asInt();
      tasks += vertex.path("parallelism").asInt();
    }
    JsonNode checkpoint = rest.get("/jobs/" + id + "/checkpoints").path("latest").path("completed");
    Optional<Duration> age =
        checkpoint.has("latest_ack_timestamp")
            ? Optional.of(
                Duration.between(
                    Instant.ofEpochMilli(checkpoint.get("latest_ack_timestamp").asLong()),
                    clock.instant()))
            : Optional.empty();
    return new JobState(name, Optional.of(id), job.path("state").asText(), running, tasks, age);
  }

  /** Why a job failed last, in Flink's words; empty when it never did. */
  public Optional<String> failure(String name) throws IOException, InterruptedException {
    Optional<JobRecord> last = JobRecord.read(record(name));
    if (last.isEmpty() || status(last.get().id()).isEmpty()) {
      return Optional.empty();
    }
    JsonNode entry =
        rest.get("/jobs/" + last.get().id() + "/exceptions")
            .path("exceptionHistory")
            .path("entries")
            .path(0);
    return Optional.ofNullable(entry.path("stacktrace").textValue())
        .map(text -> text.lines().filter(line -> !line.startsWith("\t")).collect(joining("\n")));
  }

  /**
   * Stops a job with a savepoint from which {@link #ensureSubmitted} goes on. All its output is
   * committed then.
   *
   * @return false when it didn't run, or made no savepoint within the time: its newest checkpoint
   *     is then where it goes on
   */
  public boolean stop(String name, Duration within) throws IOException, InterruptedException {
    return stop(name, false, within);
  }

  /**
   * Ends a job for good: what it had put off is done, and all its output is committed.
   *
   * @return false when it didn't run, or didn't end within the time
   */
  public boolean finish(String name, Duration within) throws IOException, InterruptedException {
    return stop(name, true, within);
  }

  private boolean stop(String name, boolean drain, Duration within)
      throws IOException, InterruptedException {
    JobState state = state(name);
    if (!state.isHealthy()) {
      return false;
    }
    String id = state.id().orElseThrow();
    ObjectNode body =
        FlinkRest.object()
            .put("drain", drain)
            .put("targetDirectory", home.resolve("savepoints").toUri().toString());
    String trigger = rest.post("/jobs/" + id + "/stop", body).path("request-id").asText();
    long deadline = System.nanoTime() + within.toNanos();
    while (System.nanoTime() - deadline < 0) {
      JsonNode answer = rest.get("/jobs/" + id + "/savepoints/" + trigger);
      if (answer.path("status").path("id").asText().equals("COMPLETED")) {
        return answer.path("operation").path("location").isTextual();
      }
      Thread.sleep(POLL);
    }
    return false;
  }

  /** Cancels a job that will not be needed again, and deletes what it would go on from. */
  public void discard(String name) throws IOException, InterruptedException {
    Optional<JobRecord> last = JobRecord.read(record(name));
    if (last.isEmpty()) {
      return;
    }
    String id = last.get().id();
    long deadline = System.nanoTime() + CANCEL_DEADLINE.toNanos();
    for (Optional<String> status = status(id);
        status.isPresent() && !JobState.isEnded(status.get());
        status = status(id)) {
      if (System.nanoTime() - deadline > 0) {
        throw new IOException(
            "The job %s (%s) is still %s %d s after it was cancelled"
                .formatted(name, id, status.get(), CANCEL_DEADLINE.toSeconds()));
      }
      rest.patch("/jobs/" + id + "?mode=cancel");
      Thread.sleep(POLL);
    }
    last.get().deleteSnapshots(home);
    Files.delete(record(name));
  }

  /**
   * Values of a gauge in all tasks that say it; not longer ago than Flink's metrics are fetched.
   *
   * @param suffix end of its name, e.g. {@code throughline.clock}
   */
  public List<Long> gauges(String name, String suffix) throws IOException, InterruptedException {
    JobState state = state(name);
    List<Long> values = new ArrayList<>();
    if (state.id().isEmpty()) {
      return values;
    }
    String job = "/jobs/" + state.id().get();
    for (JsonNode vertex : rest.get(job).path("vertices")) {
      String metrics = job + "/vertices/" + vertex.path("id").asText() + "/metrics";
      List<String> ids = new ArrayList<>();
      for (JsonNode metric : rest.get(metrics)) {
        if (metric.path("id").asText().endsWith(suffix)) {
          ids.add(metric.path("id").asText());
        }
      }
      if (!ids.isEmpty()) {
        for (JsonNode metric : rest.get(metrics + "?get=" + String.join(",", ids))) {
          values.add(metric.path("value").asLong());
        }
      }
    }
    return values;
  }

  private Path record(String name) {
    return home.resolve("jobs").resolve(name);
  }
}
