package io.throughline.ingest.x12.transaction;

/** Bounds of one event, so that it fits into a Kafka record. */
final class Limits {
  /** Lines and adjustments of one claim, and provider adjustments of one remittance. */
  static final int ITEMS = 20_000;

  private Limits() {}
}
