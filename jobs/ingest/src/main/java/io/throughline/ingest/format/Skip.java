package io.throughline.ingest.format;

import java.util.Locale;

/**
 * Why a message or record was read and, on purpose, gave no event. A closed set: it is a label of
 * counters.
 */
public enum Skip {
  /** A message of a type that says nothing of use here, e.g. ADT^A01. */
  EVENT_TYPE_NOT_USED,
  /** A record that the mapping of its feed leaves out. */
  NOT_MAPPED;

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** As it stands in receipts and labels, e.g. {@code not-mapped}. */
  public String code() {
    return code;
  }
}
