package io.throughline.local.simulate;

/** What is written of a history. */
public enum Format {
  FILES,
  EVENTS,
  BOTH,
  /** Events into the running cluster, past its ingest. */
  KAFKA;

  boolean hasFiles() {
    return this == FILES || this == BOTH;
  }

  /** Whether events are written as files, which come a day at a time. */
  public boolean hasEventFiles() {
    return this == EVENTS || this == BOTH;
  }
}
