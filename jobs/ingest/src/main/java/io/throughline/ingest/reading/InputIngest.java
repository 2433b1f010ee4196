package io.throughline.ingest.reading;

import io.throughline.events.RevenueEvent;
import io.throughline.events.X12Tally;
import io.throughline.ingest.format.InputReading;
import io.throughline.ingest.format.Readings;
import io.throughline.ingest.format.Reason;
import io.throughline.ingest.format.Skip;
import io.throughline.ingest.format.Unreadable;
import io.throughline.ingest.outgoing.Origin;
import io.throughline.ingest.outgoing.Outbox;
import io.throughline.ingest.outgoing.Outgoing;
import java.io.IOException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One input on its way to records: its events and dead letters, and at the end its receipt. The
 * records come in the same order each time, so that after a failure it is read again and the ones
 * that went out before are passed over.
 */
public final class InputIngest implements Readings {
  private static final Logger LOG = LoggerFactory.getLogger(InputIngest.class);

  private final InputReading reading;
  private final Origin origin;
  private final Outbox outbox;
  private final IngestCounters counters;
  private final InstantSource clock;
  private final Account account = new Account();
  private final long sent;
  private Consumer<Outgoing> target;
  private long records;
  private boolean handingOver;

  InputIngest(
      InputReading reading,
      Origin origin,
      Outbox outbox,
      IngestCounters counters,
      InstantSource clock,
      long sent) {
    this.reading = reading;
    this.origin = origin;
    this.outbox = outbox;
    this.counters = counters;
    this.clock = clock;
    this.sent = sent;
  }

  /**
   * Reads a little further.
   *
   * @return false when the receipt is out
   * @throws IOException when the input cannot be read on; then {@link #abandon} it
   */
  public boolean advance(Consumer<Outgoing> to) throws IOException {
    target = to;
    try {
      if (reading.advance(this)) {
        return true;
      }
    } catch (RuntimeException e) {
      if (handingOver) {
        throw e;
      }
      // A fault of a reader must cost one input, not stop all of them for ever.
      LOG.error(
          "Reader failed at byte {} of {}: {}",
          reading.bytesRead(),
          origin.uri(),
          WithoutMessages.of(e));
      abandon(Reason.READER_FAILURE, "the reader failed: " + e.getClass().getSimpleName(), to);
      return false;
    }
    finish();
    return false;
  }

  /** Ends the input with a dead letter that says why the rest of it is missing, and its receipt. */
  public void abandon(Reason reason, String message, Consumer<Outgoing> to) {
    target = to;
    // What went out before stays out; this comes after it.
    records = Math.max(records, sent);
    unreadable(
        new Unreadable(reason, message, new byte[0], bytesRead(), 0, 0, 1, true, new X12Tally()));
    finish();
  }

  private void finish() {
    handOver(
        outbox.of(
            account.receipt(
                origin.uri(), bytesRead(), clock.instant().truncatedTo(ChronoUnit.MICROS))));
    if (isNew()) {
      counters.input();
    }
  }

  /** Bytes taken from the input so far. */
  public long bytesRead() {
    return reading == null ? 0 : reading.bytesRead();
  }

  /** Records so far, those passed over included. */
  public long records() {
    return records;
  }

  @Override
  public void event(RevenueEvent event) {
    account.event(event);
    if (records < sent) {
      records++;
      return;
    }
    handOver(outbox.of(event));
    counters.event(event);
  }

  @Override
  public void unreadable(Unreadable unreadable) {
    account.deadLetter(unreadable);
    handOver(outbox.of(unreadable, origin));
    if (isNew()) {
      counters.deadLetter(unreadable);
    }
  }

  @Override
  public void skipped(Skip skip) {
    account.skipped(skip);
    if (records >= sent) {
      counters.skipped(skip);
    }
  }

  @Override
  public void interchange() {
    account.interchange();
    if (records >= sent) {
      counters.interchange();
    }
  }

  @Override
  public void transactionSet() {
    account.transactionSet();
    if (records >= sent) {
      counters.transactionSet();
    }
  }

  private void handOver(Outgoing outgoing) {
    if (++records > sent) {
      handingOver = true;
      target.accept(outgoing);
      handingOver = false;
    }
  }

  /** Whether the last record was not passed over. */
  private boolean isNew() {
    return records > sent;
  }
}
