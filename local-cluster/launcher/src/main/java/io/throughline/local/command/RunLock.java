package io.throughline.local.command;

import io.throughline.local.RunDirectory;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

/** Keeps two commands from changing one cluster at the same time. */
final class RunLock {
  private RunLock() {}

  /** What is done under the lock. */
  @FunctionalInterface
  interface Action {
    void run() throws IOException, InterruptedException;
  }

  /**
   * Does something while no other command can. The system gives the lock back when this process
   * ends, however it ends.
   *
   * @throws IOException when the folder holds other things, or another command holds the lock
   */
  static void during(RunDirectory run, Action action) throws IOException, InterruptedException {
    run.create();
    try (FileChannel channel =
        FileChannel.open(run.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      if (channel.tryLock() == null) {
        throw new IOException(
            "Another throughline command is changing the cluster in %s; wait until it is done"
                .formatted(run.root()));
      }
      action.run();
    }
  }
}
