package io.throughline.ingest.folder;

import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiter;

/** Tells a reader when it may read on, by the bytes that it has read. */
final class Throttle {
  /** What opening a file costs, in bytes: many small ones are work too. */
  static final int OPENING = 1024;

  private final RateLimiter<FolderSplit> limiter;
  private CompletableFuture<Void> open = CompletableFuture.completedFuture(null);

  Throttle(RateLimiter<FolderSplit> limiter) {
    this.limiter = limiter;
  }

  boolean isOpen() {
    return open.isDone();
  }

  /** Completes when the reader may read on. */
  CompletableFuture<Void> whenOpen() {
    return open;
  }

  /** After this the reader must wait until it is open. */
  void spent(long bytes) {
    open = limiter.acquire((int) Math.min(Integer.MAX_VALUE, bytes)).toCompletableFuture();
  }

  void checkpointCompleted(long checkpoint) {
    limiter.notifyCheckpointComplete(checkpoint);
  }
}
