package io.throughline.elasticsearch;

import io.throughline.events.FindingState;
import io.throughline.events.Topic;
import io.throughline.events.TransactionState;
import java.util.Locale;

/** Each index, the topic that fills it, and where records go that it refuses. */
public enum Index {
  /** The latest state of each transaction; id: transactionId. */
  TRANSACTIONS(Topic.TRANSACTIONS, Topic.TRANSACTIONS_DEAD_LETTERS) {
    @Override
    RecordConverter<?> converter(String schemaRegistry) {
      return new LatestConverter<>(
          schemaRegistry,
          TransactionState.class,
          TransactionState::getTransactionId,
          TransactionDocument::of);
    }
  },
  /** The latest word on each finding; id: findingId. */
  FINDINGS(Topic.FINDINGS, Topic.FINDINGS_DEAD_LETTERS) {
    @Override
    RecordConverter<?> converter(String schemaRegistry) {
      return new LatestConverter<>(
          schemaRegistry, FindingState.class, FindingState::getFindingId, FindingDocument::of);
    }
  },
  /** What was said of each transaction, append-only; id: transactionId-sequence. */
  LINEAGE(Topic.LINEAGE, Topic.LINEAGE_DEAD_LETTERS) {
    @Override
    RecordConverter<?> converter(String schemaRegistry) {
      return new LineageConverter(schemaRegistry);
    }
  };

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
  abstract RecordConverter<?> converter(String schemaRegistry);
}
