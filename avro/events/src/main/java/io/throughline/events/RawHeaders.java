package io.throughline.events;

/** Headers of records of the raw topic, all UTF-8 text. None of them must be there. */
public final class RawHeaders {
  /**
   * Name of the feed that the input came by, e.g. {@code gateway/clinic-a/payments}: formats and
   * mappings are chosen by it.
   */
  public static final String FEED = "throughline.feed";

  /** When the gateway took it, ISO 8601 in UTC. */
  public static final String RECEIVED_AT = "throughline.received-at";

  /** Id by which the gateway answered. */
  public static final String REQUEST_ID = "throughline.request-id";

  /** The sender's own id of what it sent, as it gave it. */
  public static final String IDEMPOTENCY_KEY = "throughline.idempotency-key";

  private RawHeaders() {}
}
