package io.throughline.local.bench;

import io.throughline.local.Installation;
import io.throughline.local.config.ClusterConfig;
import io.throughline.local.config.Setting;
import io.throughline.local.process.Ports;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * An offset at which a broker's ports are free, and which no other command takes until this is
 * closed: two that start at the same time would both find the same ports free. The system gives it
 * back when this process ends, however it ends.
 */
final class ClaimedPorts implements Closeable {
  private static final int FIRST_OFFSET = 30_000;
  private static final int LAST_OFFSET = 39_000;
  private static final int OFFSET_STEP = 100;

  private final int offset;
  private final FileChannel claim;

  private ClaimedPorts(int offset, FileChannel claim) {
    this.offset = offset;
    this.claim = claim;
  }

  /**
   * Claims the first that is free.
   *
   * @throws IOException when none is
   */
  static ClaimedPorts first(Installation installation) throws IOException {
    for (int offset = FIRST_OFFSET; offset <= LAST_OFFSET; offset += OFFSET_STEP) {
      ClusterConfig config = ClusterConfig.read(installation.config(), offset);
      FileChannel claim = claim(offset);
      if (claim != null
          && Ports.isFree(config.get(Setting.KAFKA_PORT))
          && Ports.isFree(config.get(Setting.KAFKA_CONTROLLER_PORT))) {
        return new ClaimedPorts(offset, claim);
      }
      if (claim != null) {
        claim.close();
      }
    }
    throw new IOException(
        "No free ports for a broker: kafka.port and kafka.controller-port of %s plus %d to %d are all taken"
            .formatted(installation.config(), FIRST_OFFSET, LAST_OFFSET));
  }

  /** Null when another has it. */
  private static FileChannel claim(int offset) throws IOException {
    Path file =
        Path.of(
            System.getProperty("java.io.tmpdir"), "throughline-bench-%d.lock".formatted(offset));
    FileChannel channel;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (AccessDeniedException e) {
      // Another user's.
      return null;
    }
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // Another broker of this process has it.
      channel.close();
      return null;
    }
    channel.close();
    return null;
  }

  /** Added to every port. */
  int offset() {
    return offset;
  }

  @Override
  public void close() throws IOException {
    claim.close();
  }
}
