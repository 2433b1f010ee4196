package io.throughline.erp.outcome;

import io.throughline.erp.journal.Verdict;
import io.throughline.erp.transfer.Settled;
import io.throughline.erp.transfer.Unpostable;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Topic;
import io.throughline.wire.AvroEncoder;
import io.throughline.wire.DeadLetter;
import io.throughline.wire.DeadLetterHeaders;
import io.throughline.wire.DeadLetterRecord;
import io.throughline.wire.SchemaSource;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Records for revenue.erp.v1 and for the dead letters of postings. Not thread-safe. */
public final class OutcomeRecords {
  private static final String STAGE = "erp-gateway";

  private final AvroEncoder<RevenueEvent> encoder;
  private final InstantSource clock;

  /**
   * Looks the schema up.
   *
   * @throws io.throughline.wire.UnknownSchemaException it is not registered
   * @throws io.throughline.wire.RegistryUnavailableException nobody can tell now
   */
  public OutcomeRecords(SchemaSource schemas, InstantSource clock) {
    this.encoder = new AvroEncoder<>(schemas, Topic.ERP.subject(), RevenueEvent.getClassSchema());
    this.clock = clock;
  }

  /**
   * What became of a posting. Its key is that of the topic's other events: company and document,
   * the event's own id where there is no document.
   */
  public ProducerRecord<byte[], byte[]> of(Settled settled) {
    RevenueEvent event = OutcomeEvent.of(settled, clock.instant());
    String key =
        switch (settled.verdict()) {
          case Verdict.Booked booked ->
              settled.record().posting().getCompanyCode() + "|" + booked.document().text();
          case Verdict.Refused refused -> event.getEventId();
        };
    return new ProducerRecord<>(
        Topic.ERP.topicName(), key.getBytes(StandardCharsets.UTF_8), encoder.encode(event));
  }

  /** What is no posting. */
  public ProducerRecord<byte[], byte[]> of(Unpostable unpostable) {
    ConsumerRecord<byte[], byte[]> source = unpostable.source();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(DeadLetterHeaders.TOPIC, source.topic());
    headers.put(DeadLetterHeaders.PARTITION, Integer.toString(source.partition()));
    headers.put(DeadLetterHeaders.OFFSET, Long.toString(source.offset()));
    headers.put(DeadLetterHeaders.STAGE, STAGE);
    headers.put(DeadLetterHeaders.REASON, unpostable.reason());
    Throwable problem = unpostable.getCause() == null ? unpostable : unpostable.getCause();
    headers.put(DeadLetterHeaders.CLASS, problem.getClass().getSimpleName());
    headers.put(DeadLetterHeaders.MESSAGE, unpostable.getMessage());
    return DeadLetterRecord.of(
        new DeadLetter(
            Topic.POSTINGS_DEAD_LETTERS.topicName(),
            source.key(),
            source.value(),
            source.timestamp(),
            headers));
  }
}
