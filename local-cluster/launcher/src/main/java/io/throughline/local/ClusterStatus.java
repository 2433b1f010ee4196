package io.throughline.local;

import io.throughline.local.flink.JobState;
import io.throughline.local.process.Memory;
import io.throughline.local.server.Part;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;

/**
 * How a cluster is doing.
 *
 * @param parts every server
 * @param jobs every job; none when the JobManager does not answer
 */
public record ClusterStatus(List<PartStatus> parts, List<JobState> jobs) {
  /** True when every server serves and every job runs with all of its tasks. */
  public boolean isHealthy() {
    return parts.stream().allMatch(part -> part.state() == State.SERVING)
        && !jobs.isEmpty()
        && jobs.stream().allMatch(JobState::isHealthy);
  }

  /** True when no server runs. */
  public boolean isDown() {
    return parts.stream().allMatch(part -> part.state() == State.DOWN);
  }

  /** Of a server. */
  public enum State {
    /** Runs and answers. */
    SERVING,
    /** Runs and does not answer. */
    UNRESPONSIVE,
    /** Does not run. */
    DOWN
  }

  /**
   * How one server is doing.
   *
   * @param name short name
   * @param title name for people
   * @param pid process, when it runs
   * @param address where it is reached
   * @param residentBytes memory that it holds, when it runs and the system tells
   */
  public record PartStatus(
      String name,
      String title,
      State state,
      OptionalLong pid,
      String address,
      OptionalLong residentBytes) {
    static PartStatus of(Part part) throws IOException, InterruptedException {
      OptionalLong pid = part.process().stream().mapToLong(ProcessHandle::pid).findFirst();
      State state =
          pid.isEmpty() ? State.DOWN : part.isReady() ? State.SERVING : State.UNRESPONSIVE;
      OptionalLong memory = pid.isEmpty() ? pid : Memory.residentBytes(pid.getAsLong());
      return new PartStatus(
          part.server().name(), part.server().title(), state, pid, part.server().address(), memory);
    }
  }
}
