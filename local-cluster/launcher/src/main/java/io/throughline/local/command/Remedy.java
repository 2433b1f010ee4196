package io.throughline.local.command;

import io.throughline.local.ClusterStatus;
import io.throughline.local.ClusterStatus.PartStatus;
import io.throughline.local.ClusterStatus.State;
import io.throughline.local.flink.JobState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What to do about a cluster that is not well. Nothing supervises its processes: whoever looks at
 * the status is told how to bring back what has died.
 */
record Remedy(ClusterStatus status) {
  /** One sentence a cause; none when everything is well. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    if (status.isDown()) {
      sentences.add("Nothing runs: 'throughline up' starts it.");
      return sentences;
    }
    List<PartStatus> down = in(State.DOWN);
    if (!down.isEmpty()) {
      sentences.add(
          "Not running: %s. 'throughline up' starts it again and jobs go on where they were; 'throughline logs %s' may say why it ended."
              .formatted(names(down, PartStatus::title), down.getFirst().name()));
    }
    List<PartStatus> silent = in(State.UNRESPONSIVE);
    if (!silent.isEmpty()) {
      sentences.add(
          "Not answering: %s. If it is not just starting, see 'throughline logs %s'; 'throughline down' and 'throughline up' start all anew."
              .formatted(names(silent, PartStatus::title), silent.getFirst().name()));
    }
    List<JobState> stopped = status.jobs().stream().filter(job -> !job.isHealthy()).toList();
    if (down.isEmpty() && silent.isEmpty() && !stopped.isEmpty()) {
      sentences.add(
          "Jobs that do not run: %s. One that restarts comes back by itself; 'throughline up' submits one that has ended, and says what stops it."
              .formatted(names(stopped, JobState::name)));
    }
    return sentences;
  }

  private List<PartStatus> in(State state) {
    return status.parts().stream().filter(part -> part.state() == state).toList();
  }

  private static <T> String names(List<T> those, Function<T, String> name) {
    return those.stream().map(name).collect(Collectors.joining(", "));
  }
}
