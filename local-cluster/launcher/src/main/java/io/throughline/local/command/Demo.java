package io.throughline.local.command;

import io.throughline.local.LocalCluster;
import io.throughline.local.Progress;
import io.throughline.local.feed.Feed;
import io.throughline.local.feed.Reconciliation;
import io.throughline.simulator.demo.ClaimTruth;
import io.throughline.simulator.demo.DemoHistory;
import io.throughline.simulator.demo.Story;
import io.throughline.simulator.demo.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** A small made-up history of claims that shows what the pipeline does. */
final class Demo {
  private static final int CLAIMS = 120;
  private static final Duration DEADLINE = Duration.ofMinutes(5);

  private final LocalCluster cluster;

  Demo(LocalCluster cluster) {
    this.cluster = cluster;
  }

  /** True when it was fed to this cluster and went through. */
  boolean isThrough() {
    return Files.exists(cluster.run().demoThrough());
  }

  /** Writes the files, feeds them, and waits until their result can be searched. */
  Reconciliation feed(Progress progress) throws IOException, InterruptedException {
    Path files = cluster.run().demo();
    Truth truth = DemoHistory.writeTo(files, DemoHistory.DEFAULT_SEED, CLAIMS);
    progress.say(
        "Demo: made %d files with %d claims and %d claim payments in %s"
            .formatted(
                truth.totals().files(),
                truth.totals().claims(),
                truth.totals().claimPayments(),
                files));
    Feed feed = new Feed(cluster.endpoints(), cluster.run(), InstantSource.system());
    Reconciliation account = feed.send(List.of(files), DEADLINE, progress);
    Files.createFile(cluster.run().demoThrough());
    return account;
  }

  /** Number of a claim with a story worth looking at; empty when the demo never went through. */
  Optional<String> claimToFind() throws IOException {
    if (!isThrough()) {
      return Optional.empty();
    }
    return Truth.read(cluster.run().demo()).claims().stream()
        .filter(claim -> claim.story().equals(Story.REPLACED.name()))
        .map(ClaimTruth::claimNumber)
        .findFirst();
  }
}
