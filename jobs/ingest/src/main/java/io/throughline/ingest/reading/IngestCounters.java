package io.throughline.ingest.reading;

import io.throughline.events.RevenueEvent;
import io.throughline.ingest.format.Skip;
import io.throughline.ingest.format.Unreadable;

/**
 * Counts over all inputs. They must add up: claims read = claims in events + claims in dead
 * letters; alert when dead letters of a reason rise, or when inputs stand still while files arrive.
 */
public interface IngestCounters {
  /** An input was read to its end. */
  void input();

  /** An interchange began. */
  void interchange();

  /** A transaction set, a message or a record began. */
  void transactionSet();

  /** An event was made. */
  void event(RevenueEvent event);

  /** A message or record was left out on purpose. */
  void skipped(Skip skip);

  /** A dead letter, or a part of one, was made. */
  void deadLetter(Unreadable unreadable);
}
