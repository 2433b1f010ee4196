package io.throughline.local;

/** Hears what the cluster is doing. */
@FunctionalInterface
public interface Progress {
  /** Nobody listens. */
  Progress SILENT = line -> {};

  /** Something began, ended, or is being waited for: one line for people. */
  void say(String line);
}
