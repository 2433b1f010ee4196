package io.throughline.ingest.mapping.record;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** An input that gives a few bytes at a time, as networks do. */
final class Slow extends InputStream {
  private final ByteArrayInputStream bytes;
  private final int most;

  Slow(byte[] bytes, int most) {
    this.bytes = new ByteArrayInputStream(bytes);
    this.most = most;
  }

  @Override
  public int read() {
    return bytes.read();
  }

  @Override
  public int read(byte[] into, int from, int length) {
    return bytes.read(into, from, Math.min(length, most));
  }
}
