package io.throughline.revenue;

import io.throughline.events.Topic;
import io.throughline.transaction.Fact;
import io.throughline.transaction.Message;
import io.throughline.wire.DeadLetter;
import io.throughline.wire.DeadLetterHeaders;
import io.throughline.wire.flink.DeadLetterType;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.util.OutputTag;

/** What this job refuses, each for the dead letters of the topic that it was read from. */
final class EventDeadLetters {
  /** Where operators put them. */
  static final OutputTag<DeadLetter> TAG = new OutputTag<>("dead-letters", DeadLetterType.INSTANCE);

  /** The event names no claim, account, trace or document by which it could be brought home. */
  static final String MISSING_REFERENCE = "missing-reference";

  /** The event is well-formed Avro but cannot be a fact. */
  static final String INVALID_EVENT = "invalid-event";

  /** The transaction has as many facts as it may have. */
  static final String FACT_LIMIT = "fact-limit";

  /** Header: id of the event that was refused. */
  static final String EVENT_ID = "throughline.event.id";

  /** Header: input that the event was read from. */
  static final String SOURCE_URI = "throughline.source.uri";

  /** Header: place in the input. */
  static final String SOURCE_OFFSET = "throughline.source.offset";

  /** Header: length there. */
  static final String SOURCE_LENGTH = "throughline.source.length";

  private static final String STAGE = "revenue";

  private EventDeadLetters() {}

  /** A record that no fact could be made of: its key and bytes as they were. */
  static DeadLetter unreadable(
      EventRecord record, String reason, Class<?> problem, String message) {
    Map<String, String> headers = headers(record.topic(), reason, problem.getSimpleName(), message);
    headers.put(DeadLetterHeaders.PARTITION, Integer.toString(record.partition()));
    headers.put(DeadLetterHeaders.OFFSET, Long.toString(record.offset()));
    return new DeadLetter(
        deadLetters(record.topic()).topicName(),
        record.key(),
        record.value(),
        record.timestamp(),
        headers);
  }

  /**
   * A fact that found no room in its transaction. It has no value: across the key-by travels the
   * fact, not the event. The event stays where it is for good, in its topic.
   *
   * @param arrived what arrived when there was no room
   * @param refused the fact without room: the one that arrived, or one that it put out, of which
   *     the place in the topic is no longer known
   */
  static DeadLetter withoutRoom(Addressed arrived, Fact refused, int limit) {
    Topic topic = arrived.origin().topic();
    Map<String, String> headers =
        headers(
            topic,
            FACT_LIMIT,
            "FactSet",
            "The transaction has %d facts already; its number is used for many things. The event stays in %s"
                .formatted(limit, topic.topicName()));
    if (arrived.message() instanceof Message.AddFact add
        && add.fact().eventId().equals(refused.eventId())) {
      headers.put(DeadLetterHeaders.PARTITION, Integer.toString(arrived.origin().partition()));
      headers.put(DeadLetterHeaders.OFFSET, Long.toString(arrived.origin().offset()));
    }
    headers.put(EVENT_ID, refused.eventId().toString());
    headers.put(SOURCE_URI, refused.evidence().uri());
    headers.put(SOURCE_OFFSET, Long.toString(refused.evidence().byteOffset()));
    headers.put(SOURCE_LENGTH, Long.toString(refused.evidence().byteLength()));
    return new DeadLetter(
        deadLetters(topic).topicName(),
        arrived.key().recordKey().getBytes(StandardCharsets.UTF_8),
        null,
        DeadLetter.NO_TIMESTAMP,
        headers);
  }

  /** Where dead letters of an event topic go. */
  private static Topic deadLetters(Topic topic) {
    return switch (topic) {
      case BILLING -> Topic.BILLING_DEAD_LETTERS;
      case CLAIMS -> Topic.CLAIMS_DEAD_LETTERS;
      case ERP -> Topic.ERP_DEAD_LETTERS;
      case DECISIONS -> Topic.DECISIONS_DEAD_LETTERS;
      default -> throw new IllegalArgumentException(topic + " has no events");
    };
  }

  private static Map<String, String> headers(
      Topic topic, String reason, String problem, String message) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(DeadLetterHeaders.TOPIC, topic.topicName());
    headers.put(DeadLetterHeaders.STAGE, STAGE);
    headers.put(DeadLetterHeaders.REASON, reason);
    headers.put(DeadLetterHeaders.CLASS, problem);
    headers.put(DeadLetterHeaders.MESSAGE, message);
    return headers;
  }
}
