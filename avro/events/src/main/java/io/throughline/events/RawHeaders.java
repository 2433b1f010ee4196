package io.throughline.events;

/** Headers of records of {@link Topic#RAW}. */
public final class RawHeaders {
  /**
   * Name under which the input arrived, e.g. {@code clinic/payments.csv}: mappings recognise their
   * inputs by it. UTF-8. Without it the record's key stands in.
   */
  public static final String FEED = "throughline.feed";

  private RawHeaders() {}
}
