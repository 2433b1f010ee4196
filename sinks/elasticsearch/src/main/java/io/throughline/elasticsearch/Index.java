package io.throughline.elasticsearch;

import io.throughline.events.Topic;
import java.util.Locale;

/**
 * Each index, the topic that fills it, and where records go that it refuses.
 *
 * <p>Constants have no bodies of their own: each body is a class, whose initialization and that of
 * this one wait for each other when Flink deserializes sources and sinks in two threads at once.
 */
public enum Index {
  /** The latest state of each transaction; id: transactionId. */
  TRANSACTIONS(Topic.TRANSACTIONS, Topic.TRANSACTIONS_DEAD_LETTERS),
  /** The latest word on each finding; id: findingId. */
  FINDINGS(Topic.FINDINGS, Topic.FINDINGS_DEAD_LETTERS),
  /** What was said of each transaction, append-only; id: transactionId-sequence. */
  LINEAGE(Topic.LINEAGE, Topic.LINEAGE_DEAD_LETTERS);

  private final Topic topic;
  private final Topic deadLetters;

  Index(Topic topic, Topic deadLetters) {
    this.topic = topic;
    this.deadLetters = deadLetters;
  }

  /** In Elasticsearch; its template is called so too. */
  public String indexName() {
    return "throughline-" + shortName();
  }

  /** In uids and names of operators. */
  String shortName() {
    return name().toLowerCase(Locale.ROOT);
  }

  Topic topic() {
    return topic;
  }

  Topic deadLetters() {
    return deadLetters;
  }

  /** How records of the topic become documents. */
  RecordConverter<?> converter(String schemaRegistry) {
    return switch (this) {
      case TRANSACTIONS -> new TransactionConverter(schemaRegistry);
      case FINDINGS -> new FindingConverter(schemaRegistry);
      case LINEAGE -> new LineageConverter(schemaRegistry);
    };
  }
}
