package io.throughline.local.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.local.ClusterStatus;
import io.throughline.local.ClusterStatus.PartStatus;
import io.throughline.local.flink.JobState;
import io.throughline.local.text.Table;
import io.throughline.local.text.Table.Column;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.LongFunction;

/** A cluster's status as a table for people or JSON for programs. */
record StatusReport(ClusterStatus status) {
  private static final long MIB = 1024 * 1024;

  /**
   * @param width columns of the terminal
   */
  String table(int width) {
    Table parts =
        new Table(
            Column.text("PART"),
            Column.text("STATE"),
            Column.number("PID"),
            Column.number("MEMORY"),
            Column.text("ADDRESS"));
    for (PartStatus part : status.parts()) {
      parts.row(
          part.title(),
          word(part.state()),
          shown(part.pid(), Long::toString),
          shown(part.residentBytes(), StatusReport::mebibytes),
          part.address());
    }
    long total = status.parts().stream().flatMapToLong(part -> part.residentBytes().stream()).sum();
    parts.row("in all", "", "", mebibytes(total), "");
    StringBuilder report = new StringBuilder(parts.text(width));
    if (!status.jobs().isEmpty()) {
      report.append('\n').append(jobs().text(width));
    }
    for (String sentence : new Remedy(status).sentences()) {
      report.append('\n').append(sentence).append('\n');
    }
    return report.toString();
  }

  private Table jobs() {
    Table jobs =
        new Table(
            Column.text("JOB"),
            Column.text("STATE"),
            Column.number("TASKS"),
            Column.text("LAST CHECKPOINT"));
    for (JobState job : status.jobs()) {
      jobs.row(
          job.name(),
          job.status().toLowerCase(Locale.ROOT),
          job.tasksRunning() + " of " + job.tasks(),
          job.checkpointAge().map(age -> age.toSeconds() + " s ago").orElse("none yet"));
    }
    return jobs;
  }

  /** Sizes in bytes, durations in milliseconds; what is not known is left out. */
  String json() {
    ObjectNode root = new ObjectMapper().createObjectNode();
    root.put("healthy", status.isHealthy());
    for (PartStatus part : status.parts()) {
      ObjectNode node = root.withArray("parts").addObject();
      node.put("name", part.name()).put("state", word(part.state())).put("address", part.address());
      part.pid().ifPresent(pid -> node.put("pid", pid));
      part.residentBytes().ifPresent(bytes -> node.put("residentBytes", bytes));
    }
    for (JobState job : status.jobs()) {
      ObjectNode node = root.withArray("jobs").addObject();
      node.put("name", job.name()).put("state", job.status().toLowerCase(Locale.ROOT));
      node.put("tasksRunning", job.tasksRunning()).put("tasks", job.tasks());
      job.id().ifPresent(id -> node.put("id", id));
      job.checkpointAge().map(Duration::toMillis).ifPresent(age -> node.put("checkpointAge", age));
    }
    for (String sentence : new Remedy(status).sentences()) {
      root.withArray("remedies").add(sentence);
    }
    return root.toPrettyString() + "\n";
  }

  private static String word(Enum<?> state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static String shown(OptionalLong number, LongFunction<String> words) {
    return number.isPresent() ? words.apply(number.getAsLong()) : "-";
  }

  private static String mebibytes(long bytes) {
    return bytes / MIB + " MiB";
  }
}
