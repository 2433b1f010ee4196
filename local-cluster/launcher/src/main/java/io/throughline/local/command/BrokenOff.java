package io.throughline.local.command;

import io.throughline.local.LocalCluster;
import io.throughline.local.Progress;
import java.io.IOException;

/** Ctrl-C while the cluster starts: stops what this start began, so that the next begins clean. */
final class BrokenOff extends Thread {
  private final LocalCluster cluster;
  private final Progress progress;

  BrokenOff(LocalCluster cluster, Progress progress) {
    super("broken-off");
    this.cluster = cluster;
    this.progress = progress;
  }

  @Override
  public void run() {
    progress.say("Broken off: stopping what was started");
    try {
      cluster.servers().stopStartedHere(progress);
      progress.say(
          "Stopped. Data in " + cluster.run().root() + " is kept; 'up' goes on from there");
    } catch (IOException e) {
      progress.say("Not everything could be stopped: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Takes a hook back, unless it is running: then the process is about to end with it. */
  static void forget(Thread hook) throws InterruptedException {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // Shutting down. What fails now fails because its servers are being stopped; say no more.
      Thread.currentThread().join();
    }
  }
}
