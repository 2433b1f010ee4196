package io.throughline.ingest.format;

import io.throughline.events.RevenueEvent;

/** Takes what a reader finds in an input, in the order of the input. */
public interface Readings {
  /** A canonical event. */
  void event(RevenueEvent event);

  /** Bytes that could not be read, or a part of them. */
  void unreadable(Unreadable unreadable);

  /** A message or record that was read and, on purpose, gives no event. */
  void skipped(Skip skip);

  /** An interchange, or what the format has in its place, begins. */
  void interchange();

  /**
   * A transaction set begins; in other formats a message or a record, which then ends as one or
   * more events, or one skip, or one dead letter.
   */
  void transactionSet();
}
