package io.throughline.local.server;

import io.throughline.local.config.Setting;
import io.throughline.local.process.Launch;
import java.io.IOException;
import java.util.List;

/** One server of the cluster. */
public interface Server {
  /** Short name for files, logs and options, e.g. {@code kafka}. */
  String name();

  /** Name for people, e.g. {@code Kafka}. */
  String title();

  /** The ports that it opens. */
  List<Setting> ports();

  /** True when others still talk to it while they stop. */
  default boolean needsToEndLast() {
    return false;
  }

  /** What to look at from outside: an address, or host and port. */
  String address();

  /** Writes what the server reads when it starts, and tells how to start it. */
  Launch prepare() throws IOException, InterruptedException;

  /**
   * Asks the running server whether it serves.
   *
   * @return false also when it doesn't answer
   */
  boolean isReady() throws InterruptedException;
}
