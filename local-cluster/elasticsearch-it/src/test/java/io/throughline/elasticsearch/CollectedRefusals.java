package io.throughline.elasticsearch;

import io.throughline.elasticsearch.sink.Refusal;
import io.throughline.elasticsearch.sink.RefusedDocuments;
import java.io.Serial;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** In the test's own JVM, where MiniCluster runs too. */
final class CollectedRefusals<T> implements RefusedDocuments.Factory<T> {
  static final Queue<Refusal> REFUSALS = new ConcurrentLinkedQueue<>();

  @Serial private static final long serialVersionUID = 1L;

  @Override
  public RefusedDocuments<T> open() {
    return new RefusedDocuments<>() {
      @Override
      public void refuse(T element, Refusal refusal) {
        REFUSALS.add(refusal);
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
