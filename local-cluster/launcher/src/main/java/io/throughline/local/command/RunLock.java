package io.throughline.local.command;

import io.throughline.local.RunDirectory;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
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
    during(
        run.lock(),
        "Another throughline command is changing the cluster in %s; wait until it is done"
            .formatted(run.root()),
        action);
  }

  /**
   * Does something while no other replay can.
   *
   * @throws IOException when there is no cluster, or another replay holds the lock
   */
  static void duringReplay(RunDirectory run, Action action)
      throws IOException, InterruptedException {
    if (!run.exists()) {
      throw new IOException(
          "There is no cluster in %s; 'throughline up' starts one".formatted(run.root()));
    }
    during(
        run.replayLock(),
        "Another replay runs in %s; wait until it is done".formatted(run.root()),
        action);
  }

  private static void during(Path lock, String held, Action action)
      throws IOException, InterruptedException {
    try (FileChannel channel =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      if (channel.tryLock() == null) {
        throw new IOException(held);
      }
      action.run();
    }
  }
}
