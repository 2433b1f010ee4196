package io.throughline.elasticsearch.sink;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bulk that Elasticsearch does not take, and what an operator is told of it: nothing while it may
 * be a hiccup, then a warning with each attempt, at last what it was and what to look at. None of
 * it holds values of documents.
 *
 * @param place address and index
 * @param documents of the bulk that are not taken
 * @param attempts sends so far
 * @param millis since the first
 */
record HeldUp(String place, int documents, int attempts, long millis) {
  private static final Logger LOG = LoggerFactory.getLogger(HeldUp.class);

  /** Milliseconds. */
  private static final long HICCUP = 5_000;

  void triesAgain(String last) {
    if (millis >= HICCUP) {
      LOG.warn(
          "Elasticsearch at {} has not taken {} documents in {} attempts over {} s; last: {}. Trying again; the source is held back meanwhile.",
          place,
          documents,
          attempts,
          millis / 1000,
          last);
    }
  }

  void isOver() {
    if (millis >= HICCUP && attempts > 1) {
      LOG.info(
          "Elasticsearch at {} took {} documents with attempt {}, after {} s.",
          place,
          documents,
          attempts,
          millis / 1000);
    }
  }

  IOException givenUp(String last, Throwable cause) {
    return new IOException(
        "Elasticsearch at %s did not take %d documents in %d attempts over %d s; last: %s. Is it up, is its disk full, does the index exist? Nothing is lost: they come again from the last checkpoint."
            .formatted(place, documents, attempts, millis / 1000, last),
        cause);
  }
}
