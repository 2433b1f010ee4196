package io.throughline.elasticsearch.sink;

import java.io.Closeable;
import java.io.IOException;
import java.io.Serializable;

/**
 * What the sink must know about its elements. Called by one thread.
 *
 * <p>{@link #id} and {@link #version} are asked of every element, {@link #document} only of those
 * that are sent: an element that a newer one replaces while it waits costs nothing more.
 *
 * @param <T> element of the stream
 */
public interface DocumentConverter<T> extends Serializable, Closeable {
  /** Called once, before the first element. */
  default void open() {}

  /** Called once, after the last element. */
  @Override
  default void close() throws IOException {}

  /**
   * Id of the document, deterministic.
   *
   * @throws RefusedException when the element has none
   */
  String id(T element) throws RefusedException;

  /**
   * Grows with every change of the document; not negative. Elasticsearch keeps the highest and
   * passes over the others; of several with the highest, the first.
   */
  long version(T element);

  /** About how many bytes of memory the element takes while it waits. */
  int size(T element);

  /**
   * The document as JSON; null when it is to be deleted.
   *
   * @throws RefusedException when the element cannot be made a document, however often it is tried
   */
  byte[] document(T element) throws RefusedException;
}
