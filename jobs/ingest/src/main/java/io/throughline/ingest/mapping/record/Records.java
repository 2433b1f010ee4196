package io.throughline.ingest.mapping.record;

import java.io.IOException;

/**
 * The records of one input, one at a time. Lengths are bounded: one that is longer than {@link
 * #LIMIT} comes in parts, and is not read.
 */
public interface Records extends Row {
  /** Longest record that is read, in bytes: events must fit into a Kafka record. */
  int LIMIT = 1024 * 1024;

  /** What {@link #next} has found. */
  enum Cut {
    /** A record whose texts can be asked for. */
    RECORD,
    /** Bytes that are not a record of the format; {@link #complaint} says why. */
    MALFORMED,
    /** A part of a record that is too long, of which more follows. */
    PART,
    /** The last part of a record that is too long. */
    LAST_PART,
    /** The end of the input. */
    END
  }

  /**
   * Moves on to what comes next.
   *
   * @throws IOException when the input cannot be read
   */
  Cut next() throws IOException;

  /** Holds the bytes found; valid until {@link #next}. */
  byte[] bytes();

  /** Index in {@link #bytes} of the first byte found. */
  int from();

  /** Index after the last byte found; a terminator does not belong to a record. */
  int to();

  /** Offset of the first byte found, from the start of the input. */
  long offset();

  /** Number of the line on which it begins, from 1. */
  long line();

  /** Why the bytes are not a record, without any value of theirs. */
  String complaint();

  /** Bytes read from the input. */
  long bytesRead();
}
