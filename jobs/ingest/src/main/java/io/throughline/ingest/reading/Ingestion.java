package io.throughline.ingest.reading;

import io.throughline.ingest.format.Formats;
import io.throughline.ingest.outgoing.Origin;
import io.throughline.ingest.outgoing.Outbox;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;

/** Reads inputs, one after the other, into records for Kafka. Not thread-safe. */
public final class Ingestion implements Closeable {
  private final Formats formats;
  private final Outbox outbox;
  private final IngestCounters counters;
  private final InstantSource clock;

  /** Reads these formats. */
  public Ingestion(Formats formats, Outbox outbox, IngestCounters counters, InstantSource clock) {
    this.formats = formats;
    this.outbox = outbox;
    this.counters = counters;
    this.clock = clock;
  }

  /**
   * Begins to read an input.
   *
   * @param sent records of it that went out before and do not again
   */
  public InputIngest open(InputStream input, Origin origin, long sent) throws IOException {
    return new InputIngest(
        formats.open(input, origin.uri(), origin.feed()), origin, outbox, counters, clock, sent);
  }

  /** An input that cannot be opened: {@link InputIngest#abandon} tells about it. */
  public InputIngest unopened(Origin origin) {
    return new InputIngest(null, origin, outbox, counters, clock, 0);
  }

  @Override
  public void close() throws IOException {
    outbox.close();
  }
}
