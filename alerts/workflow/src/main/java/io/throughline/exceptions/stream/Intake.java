package io.throughline.exceptions.stream;

import io.throughline.events.Topic;
import io.throughline.wire.AvroDecoder;
import io.throughline.wire.UndecodableException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Takes the records of one topic, whatever is in them.
 *
 * @param <T> what should be
 */
abstract class Intake<T extends SpecificRecord>
    implements Processor<byte[], byte[], Object, Object> {
  private final AvroDecoder<T> decoder;
  private final Topic deadLetterTopic;
  private final String deadLetterSink;
  private final Workshop workshop;
  private DeadLetters deadLetters;
  private CaseBook book;

  Intake(Workshop workshop, Class<T> type, Topic deadLetterTopic, String deadLetterSink) {
    this.workshop = workshop;
    this.decoder = new AvroDecoder<>(workshop.schemas(), type);
    this.deadLetterTopic = deadLetterTopic;
    this.deadLetterSink = deadLetterSink;
  }

  @Override
  public void init(ProcessorContext<Object, Object> context) {
    book = new CaseBook(context);
    deadLetters =
        new DeadLetters(
            context, deadLetterTopic, deadLetterSink, workshop.metrics(), workshop.clock());
  }

  @Override
  public final void process(Record<byte[], byte[]> record) {
    T decoded;
    try {
      decoded = decoder.decode(record.value());
    } catch (UndecodableException e) {
      deadLetters.put(
          record, e.reason().code(), e.getClass().getSimpleName(), String.valueOf(e.getMessage()));
      return;
    }
    byte[] key = caseId(decoded).getBytes(StandardCharsets.UTF_8);
    try {
      if (!Arrays.equals(key, record.key())) {
        throw new RefusedRecordException(
            "key-mismatch", "The key is not the exceptionId; its cases would be in two places");
      }
      take(decoded, book, now());
    } catch (RefusedRecordException e) {
      deadLetters.put(record, e.reason(), e.getClass().getSimpleName(), e.getMessage());
    }
  }

  /** The moment, as exact as records can say it. */
  final Instant now() {
    return workshop.clock().instant().truncatedTo(ChronoUnit.MICROS);
  }

  final CaseBook book() {
    return book;
  }

  abstract String caseId(T record);

  /**
   * Takes a record whose key is its case.
   *
   * @throws RefusedRecordException before anything was changed
   */
  abstract void take(T record, CaseBook cases, Instant now) throws RefusedRecordException;
}
