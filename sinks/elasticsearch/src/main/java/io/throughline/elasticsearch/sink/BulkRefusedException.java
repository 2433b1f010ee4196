package io.throughline.elasticsearch.sink;

import java.io.IOException;
import java.io.Serial;

/** Elasticsearch refused a bulk as a whole. The message holds no values of documents. */
final class BulkRefusedException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  private final int status;

  BulkRefusedException(int status, String errorType) {
    super("status " + status + " " + errorType);
    this.status = status;
  }

  /** Halves of it may go well. */
  boolean isTooLarge() {
    return status == 413;
  }
}
