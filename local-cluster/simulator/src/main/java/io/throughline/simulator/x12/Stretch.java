package io.throughline.simulator.x12;

import io.throughline.simulator.evidence.Sha256Digest;
import java.security.MessageDigest;

/** Some segments being written, one after the other, and the hash of their bytes. */
final class Stretch {
  private final MessageDigest digest = Sha256Digest.create();
  private boolean open;
  private long offset;
  private long segment;
  private long length;

  /** Index in the writer's buffer of the first byte that the digest has not seen. */
  private int next;

  void begin(long atOffset, long withSegment, int index) {
    open = true;
    offset = atOffset;
    segment = withSegment;
    length = 0;
    next = index;
  }

  /** Bytes up to an index leave the buffer. */
  void leave(byte[] buffer, int to) {
    if (open) {
      take(buffer, to);
      next = 0;
    }
  }

  private void take(byte[] buffer, int to) {
    digest.update(buffer, next, to - next);
    length += to - next;
  }

  /** It ends at an index of the buffer. */
  Evidence end(byte[] buffer, int to, Envelope envelope, int set, int ordinal, String tag) {
    take(buffer, to);
    open = false;
    return new Evidence(envelope, set, ordinal, offset, length, segment, tag, digest.digest());
  }

  /** It ends, and nobody wants to know. */
  void drop() {
    open = false;
    digest.reset();
  }
}
