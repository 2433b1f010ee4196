package io.throughline.elasticsearch.sink;

import java.io.Serializable;
import java.time.Duration;

/**
 * When a bulk is sent and how much may wait for it. A bulk closes with the document that reaches a
 * limit, so it is at most {@code bulkBytes + documentBytes} long; Elasticsearch takes 100 MB.
 *
 * @param bulkOperations documents of one bulk
 * @param bulkBytes bytes of documents of one bulk
 * @param bulkAge how long an element waits for a bulk to fill up
 * @param waitingElements elements that wait before the source is held back
 * @param waitingBytes their memory before the source is held back
 * @param documentBytes a larger document is refused
 */
public record BulkLimits(
    int bulkOperations,
    int bulkBytes,
    Duration bulkAge,
    int waitingElements,
    int waitingBytes,
    int documentBytes)
    implements Serializable {
  /**
   * 1,000 documents, 5 MB, half a second. From 100 to 1,000 documents a bulk, Elasticsearch's CPU
   * time per document halves; beyond that it hardly falls. Half a second is less than the refresh
   * interval that a searcher waits for anyway.
   */
  public static final BulkLimits DEFAULT =
      new BulkLimits(1_000, 5 << 20, Duration.ofMillis(500), 10_000, 32 << 20, 10 << 20);

  public BulkLimits {
    if (bulkOperations < 1 || bulkBytes < 1 || documentBytes < 1 || bulkAge.isNegative()) {
      throw new IllegalArgumentException(
          "Limits of a bulk must be positive: "
              + bulkOperations
              + " documents, "
              + bulkBytes
              + " bytes, "
              + bulkAge
              + ", "
              + documentBytes
              + " bytes a document");
    }
    if (waitingElements < bulkOperations || waitingBytes < bulkBytes) {
      throw new IllegalArgumentException(
          "No less than one bulk must fit among those that wait: "
              + waitingElements
              + " elements, "
              + waitingBytes
              + " bytes wait, a bulk has "
              + bulkOperations
              + " and "
              + bulkBytes);
    }
  }
}
