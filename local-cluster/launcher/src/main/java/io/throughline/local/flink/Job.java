package io.throughline.local.flink;

import java.nio.file.Path;
import java.util.List;

/**
 * A job that the cluster runs.
 *
 * @param name short name, for files and messages, e.g. {@code ingest}
 * @param jar thin job jar whose manifest names the main class
 * @param parallelism instances of each operator
 * @param arguments for its main
 */
public record Job(String name, Path jar, int parallelism, List<String> arguments) {
  public Job {
    arguments = List.copyOf(arguments);
  }

  /** The same by another name, to run beside this one. */
  public Job named(String other) {
    return new Job(other, jar, parallelism, arguments);
  }
}
