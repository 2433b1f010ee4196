package io.throughline.exceptions.stream;

import io.throughline.events.Topic;
import io.throughline.exceptions.metrics.CaseMetrics;
import io.throughline.wire.DeadLetterHeaders;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Puts aside what cannot be taken: as it came, with the reason. */
final class DeadLetters {
  private static final String STAGE = "exceptions";

  private final ProcessorContext<Object, Object> context;
  private final Topic target;
  private final String sink;
  private final CaseMetrics metrics;
  private final InstantSource clock;

  DeadLetters(
      ProcessorContext<Object, Object> context,
      Topic target,
      String sink,
      CaseMetrics metrics,
      InstantSource clock) {
    this.context = context;
    this.target = target;
    this.sink = sink;
    this.metrics = metrics;
    this.clock = clock;
  }

  /**
   * Puts a record aside.
   *
   * @param reason kebab-case code
   * @param message what is wrong and what to do, without anything of the value
   */
  void put(Record<byte[], byte[]> record, String reason, String type, String message) {
    Headers headers = new RecordHeaders();
    context.recordMetadata().ifPresent(from -> place(headers, from));
    add(headers, DeadLetterHeaders.TIMESTAMP, Long.toString(record.timestamp()));
    add(headers, DeadLetterHeaders.STAGE, STAGE);
    add(headers, DeadLetterHeaders.REASON, reason);
    add(headers, DeadLetterHeaders.CLASS, type);
    add(headers, DeadLetterHeaders.MESSAGE, message);
    metrics.deadLetter(target.topicName(), reason);
    context.forward(new Record<>(record.key(), record.value(), clock.millis(), headers), sink);
  }

  private static void place(Headers headers, RecordMetadata from) {
    add(headers, DeadLetterHeaders.TOPIC, from.topic());
    add(headers, DeadLetterHeaders.PARTITION, Integer.toString(from.partition()));
    add(headers, DeadLetterHeaders.OFFSET, Long.toString(from.offset()));
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
