package io.throughline.elasticsearch.sink;

import java.io.IOException;
import java.io.Serializable;

/**
 * Where elements go that Elasticsearch will never take: a sink has no side output. Called by one
 * thread.
 *
 * @param <T> element of the stream
 */
public interface RefusedDocuments<T> extends AutoCloseable {
  /**
   * Takes one; it may still be on its way when this returns.
   *
   * @throws IOException one taken earlier could not be kept: the job must fail
   */
  void refuse(T element, Refusal refusal) throws IOException;

  /**
   * Returns when all that was taken is kept for good; a checkpoint completes after it.
   *
   * @throws IOException it is not: the job must fail and start again from the last checkpoint
   */
  void flush() throws IOException;

  /** Frees resources without waiting. */
  @Override
  void close();

  /** Made on the machine that submits the job, opened on those that run it. */
  interface Factory<T> extends Serializable {
    /** One per writer. */
    RefusedDocuments<T> open();
  }
}
