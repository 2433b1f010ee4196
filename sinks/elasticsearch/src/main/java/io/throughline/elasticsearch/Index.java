package io.throughline.elasticsearch;

import java.util.Locale;

/** Each index. */
public enum Index {
  /** The latest state of each transaction; id: transactionId. */
  TRANSACTIONS,
  /** The latest word on each finding; id: findingId. */
  FINDINGS,
  /**
   * What was said of each transaction, and what was posted, refused and decided of it, append-only;
   * id: transactionId-sequence, or posting, exception or decision and its ids.
   */
  LINEAGE,
  /** The latest word on each refused posting candidate; id: exceptionId. */
  EXCEPTIONS;

  /** In Elasticsearch; its template is called so too. */
  public String indexName() {
    return "throughline-" + name().toLowerCase(Locale.ROOT);
  }
}
