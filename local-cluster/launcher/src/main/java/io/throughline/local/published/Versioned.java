package io.throughline.local.published;

import io.throughline.events.ReferenceRecord;
import java.time.Instant;
import java.util.List;

/**
 * A kind of what is published under versions.
 *
 * @param <T> what it is, equal when it says the same
 */
public interface Versioned<T> {
  /** Key of the record in force. */
  String key();

  /** Key of the record of a version. */
  String keyOfVersion(String version);

  /** Version of one. */
  String version(T value);

  /** The records that put one in force, in the order in which they are written. */
  List<ReferenceRecord> records(T value, Instant publishedAt);

  /**
   * What a record holds.
   *
   * @throws IllegalArgumentException when it holds none that this build can read
   */
  T read(ReferenceRecord record);

  /** What it is called at the start of a sentence, e.g. Policy. */
  String name();

  /** What is to be done when none is in force. */
  String remedy();
}
