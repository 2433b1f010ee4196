package io.throughline.elasticsearch;

import io.throughline.events.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * From a topic to an index, and where records go that it refuses. Ways from the same topic share
 * its source.
 *
 * <p>Constants have no bodies of their own: each body is a class, whose initialization and that of
 * this one wait for each other when Flink deserializes sources and sinks in two threads at once.
 */
enum Way {
  TRANSACTIONS(Topic.TRANSACTIONS, Index.TRANSACTIONS, Topic.TRANSACTIONS_DEAD_LETTERS),
  FINDINGS(Topic.FINDINGS, Index.FINDINGS, Topic.FINDINGS_DEAD_LETTERS),
  LINEAGE(Topic.LINEAGE, Index.LINEAGE, Topic.LINEAGE_DEAD_LETTERS),
  POSTINGS(Topic.POSTINGS, Index.LINEAGE, Topic.POSTINGS_DEAD_LETTERS),
  /** The latest word on each exception. */
  EXCEPTIONS(Topic.EXCEPTIONS, Index.EXCEPTIONS, Topic.EXCEPTIONS_DEAD_LETTERS),
  /** All that was said of each exception. */
  EXCEPTION_STEPS(Topic.EXCEPTIONS, Index.LINEAGE, Topic.EXCEPTIONS_DEAD_LETTERS),
  DECISIONS(Topic.DECISIONS, Index.LINEAGE, Topic.DECISIONS_DEAD_LETTERS);

  private final Topic topic;
  private final Index index;
  private final Topic deadLetters;

  Way(Topic topic, Index index, Topic deadLetters) {
    this.topic = topic;
    this.index = index;
    this.deadLetters = deadLetters;
  }

  /** Every topic that fills an index. */
  static List<Topic> topics() {
    return Arrays.stream(values()).map(Way::topic).distinct().toList();
  }

  /** Where records of a topic go. */
  static List<Way> from(Topic topic) {
    return Arrays.stream(values()).filter(way -> way.topic == topic).toList();
  }

  Topic topic() {
    return topic;
  }

  Index index() {
    return index;
  }

  Topic deadLetters() {
    return deadLetters;
  }

  /** Uid and name of its sink. Savepoints know it: never change it. */
  String sinkName() {
    return "elasticsearch-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How records of the topic become documents. */
  RecordConverter<?> converter(String schemaRegistry) {
    return switch (this) {
      case TRANSACTIONS -> new TransactionConverter(schemaRegistry);
      case FINDINGS -> new FindingConverter(schemaRegistry);
      case LINEAGE -> new LineageConverter(schemaRegistry);
      case POSTINGS -> new PostingConverter(schemaRegistry);
      case EXCEPTIONS -> new ExceptionConverter(schemaRegistry);
      case EXCEPTION_STEPS -> new ExceptionStepConverter(schemaRegistry);
      case DECISIONS -> new DecisionConverter(schemaRegistry);
    };
  }
}
