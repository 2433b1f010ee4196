package io.throughline.local.published;

import io.throughline.events.ReferenceRecord;
import io.throughline.events.Topic;
import io.throughline.ingest.outgoing.Outgoing;
import io.throughline.local.Endpoints;
import io.throughline.local.kafka.Committed;
import io.throughline.local.simulate.EventProducer;
import io.throughline.transaction.policy.PolicyRecords;
import io.throughline.wire.AvroDecoder;
import io.throughline.wire.AvroEncoder;
import io.throughline.wire.SchemaSource;
import io.throughline.wire.UndecodableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** revenue.reference.v1 of a running cluster. */
final class ReferenceTopic {
  private static final String COMPRESSION = "none";

  private final Endpoints cluster;

  ReferenceTopic(Endpoints cluster) {
    this.cluster = cluster;
  }

  /**
   * The newest record of each key.
   *
   * @throws IOException when a server does not answer, or a record cannot be decoded
   */
  Map<String, ReferenceRecord> newest() throws IOException {
    Map<String, ReferenceRecord> newest = new LinkedHashMap<>();
    try (SchemaSource schemas = SchemaSource.connect(cluster.schemaRegistry().toString())) {
      AvroDecoder<ReferenceRecord> decoder = new AvroDecoder<>(schemas, ReferenceRecord.class);
      for (ConsumerRecord<byte[], byte[]> record :
          Committed.to(Topic.REFERENCE, cluster.bootstrapServers())) {
        String key = new String(record.key(), StandardCharsets.UTF_8);
        if (record.value() == null) {
          newest.remove(key);
        } else {
          newest.put(key, decoded(decoder, record));
        }
      }
    }
    return newest;
  }

  private static ReferenceRecord decoded(
      AvroDecoder<ReferenceRecord> decoder, ConsumerRecord<byte[], byte[]> record)
      throws IOException {
    try {
      return decoder.decode(record.value());
    } catch (UndecodableException e) {
      throw new IOException(
          "%s, partition %d, offset %d: %s"
              .formatted(record.topic(), record.partition(), record.offset(), e.getMessage()),
          e);
    }
  }

  /**
   * Writes records in their order, and waits until the broker has them.
   *
   * @throws IOException when a server does not answer
   */
  void write(List<ReferenceRecord> records) throws IOException {
    try (SchemaSource schemas = SchemaSource.connect(cluster.schemaRegistry().toString());
        EventProducer producer = EventProducer.connect(cluster.bootstrapServers(), COMPRESSION)) {
      AvroEncoder<ReferenceRecord> encoder =
          new AvroEncoder<>(schemas, Topic.REFERENCE.subject(), ReferenceRecord.getClassSchema());
      for (ReferenceRecord record : records) {
        byte[] key = PolicyRecords.key(record).getBytes(StandardCharsets.UTF_8);
        producer.accept(new Outgoing(Topic.REFERENCE, key, encoder.encode(record), Map.of()));
        producer.flush();
      }
    }
  }
}
