package io.throughline.local.replay;

import io.throughline.events.RevenueEvent;
import io.throughline.events.TopicNames;
import io.throughline.ingest.outgoing.Outbox;
import io.throughline.local.Endpoints;
import io.throughline.local.simulate.EventProducer;
import io.throughline.posting.Notices;
import io.throughline.transaction.Facts;
import io.throughline.wire.AvroDecoder;
import io.throughline.wire.SchemaSource;
import io.throughline.wire.UndecodableException;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The topics of events of a replay, while they are filled. */
final class ReplayedEvents implements Closeable {
  private static final String COMPRESSION = "lz4";

  private final SchemaSource schemas;
  private final AvroDecoder<RevenueEvent> decoder;
  private final Outbox outbox;
  private final EventProducer producer;
  private long records;
  private long undecodable;
  private Optional<Instant> latest = Optional.empty();

  /** Those of a cluster. */
  ReplayedEvents(Endpoints cluster, TopicNames names) {
    schemas = SchemaSource.connect(cluster.schemaRegistry().toString());
    decoder = new AvroDecoder<>(schemas, RevenueEvent.class);
    outbox = new Outbox(schemas);
    producer = EventProducer.connect(cluster.bootstrapServers(), COMPRESSION, names);
  }

  /** Takes a record as it is: what cannot be decoded comes to the same end as it did before. */
  void add(ConsumerRecord<byte[], byte[]> record) {
    producer.copy(record);
    records++;
    try {
      reach(decoder.decode(record.value()));
    } catch (UndecodableException e) {
      // The job makes a dead letter of it, as it did before.
      undecodable++;
    }
  }

  /** Takes an event. */
  void add(RevenueEvent event) {
    producer.accept(outbox.of(event));
    records++;
    reach(event);
  }

  private void reach(RevenueEvent event) {
    boolean isTimed;
    try {
      isTimed = Facts.from(event).filter(Notices::isAtHome).isPresent();
    } catch (IllegalArgumentException e) {
      // The job makes a dead letter of it, as it did before.
      isTimed = false;
    }
    if (isTimed && latest.filter(event.getOccurredAt()::isBefore).isEmpty()) {
      latest = Optional.of(event.getOccurredAt());
    }
  }

  /** Waits until Kafka has them all. */
  Copied flush() {
    producer.flush();
    return new Copied(
        records, undecodable, latest.map(time -> time.truncatedTo(ChronoUnit.MILLIS)));
  }

  @Override
  public void close() throws IOException {
    try (schemas;
        outbox) {
      producer.close();
    }
  }
}
