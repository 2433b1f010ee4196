package io.throughline.elasticsearch.sink;

import java.io.Closeable;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Sends bulks; does not try again. */
interface BulkTransport extends Closeable {
  /**
   * Answers in the order of the writes.
   *
   * @return fails with {@link BulkRefusedException} itself (not as the cause of another) when
   *     Elasticsearch answered for the bulk as a whole, with another exception when it did not
   *     answer; its message is for an operator
   */
  CompletionStage<List<ItemAnswer>> send(List<DocumentWrite> writes);
}
