package io.throughline.local.bench.compare;

/** What is compared, in this order. */
public enum Contender {
  /** The revenue job. */
  JOB("revenue job"),
  /** Flink SQL. */
  SQL("Flink SQL"),
  /** The Kafka Streams DSL. */
  STREAMS("Kafka Streams");

  private final String title;

  Contender(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
