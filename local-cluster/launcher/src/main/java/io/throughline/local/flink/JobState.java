package io.throughline.local.flink;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How a job is doing.
 *
 * @param name the job's short name
 * @param id Flink's id of its last run; empty: it never ran
 * @param status Flink's word for it, e.g. RUNNING; {@code NOT SUBMITTED} when Flink doesn't know it
 * @param tasksRunning tasks that run
 * @param tasks tasks that should
 * @param checkpointAge since the last completed checkpoint
 */
public record JobState(
    String name,
    Optional<String> id,
    String status,
    int tasksRunning,
    int tasks,
    Optional<Duration> checkpointAge) {
  static final String RUNNING = "RUNNING";

  /** From these a job doesn't come back by itself. */
  private static final Set<String> ENDED = Set.of("FAILED", "CANCELED", "FINISHED", "SUSPENDED");

  static JobState notSubmitted(String name, Optional<String> id) {
    return new JobState(name, id, "NOT SUBMITTED", 0, 0, Optional.empty());
  }

  /** True when the job and all of its tasks run. */
  public boolean isHealthy() {
    return status.equals(RUNNING) && tasks > 0 && tasksRunning == tasks;
  }

  /** True when the job won't come back by itself. */
  public boolean isEnded() {
    return isEnded(status);
  }

  static boolean isEnded(String status) {
    return ENDED.contains(status);
  }
}
