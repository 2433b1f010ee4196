package io.throughline.ingest.mapping;

import io.throughline.ingest.format.InputReading;
import io.throughline.ingest.format.Readings;
import io.throughline.ingest.format.Reason;
import io.throughline.ingest.format.Remains;
import io.throughline.ingest.format.Unreadable;
import java.io.IOException;
import java.io.InputStream;

/** An input that is one dead letter, since no mapping can read it. */
final class WholeInput implements InputReading {
  private final InputStream input;
  private final Remains remains;
  private byte[] held;
  private long offset;

  WholeInput(InputStream input, Reason reason, String message) {
    this.input = input;
    this.remains = new Remains(reason, message, 1);
  }

  @Override
  public boolean advance(Readings readings) throws IOException {
    if (held == null) {
      readings.transactionSet();
      held = input.readNBytes(Unreadable.PART_LENGTH);
      return true;
    }
    byte[] next = input.readNBytes(Unreadable.PART_LENGTH);
    boolean last = next.length == 0;
    remains.add(held, 0, held.length, offset, last, readings);
    offset += held.length;
    held = next;
    return !last;
  }

  @Override
  public long bytesRead() {
    return held == null ? offset : offset + held.length;
  }
}
