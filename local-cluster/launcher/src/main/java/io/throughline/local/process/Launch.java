package io.throughline.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How to start a process.
 *
 * @param command executable and arguments
 * @param environment added to this process's own environment
 * @param directory working directory, made when absent
 */
public record Launch(List<String> command, Map<String, String> environment, Path directory) {
  public Launch {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }
}
