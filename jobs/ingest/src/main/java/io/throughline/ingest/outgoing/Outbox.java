package io.throughline.ingest.outgoing;

import io.throughline.events.IngestReceipt;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Topic;
import io.throughline.ingest.format.Unreadable;
import io.throughline.wire.AvroEncoder;
import io.throughline.wire.SchemaSource;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Makes records of events, dead letters and receipts. Not thread-safe. */
public final class Outbox implements Closeable {
  private final SchemaSource schemas;
  private final Map<Topic, AvroEncoder<RevenueEvent>> events = new EnumMap<>(Topic.class);
  private final AvroEncoder<IngestReceipt> receipts;

  /**
   * Looks the schemas up.
   *
   * @throws io.throughline.wire.UnknownSchemaException a schema is not registered
   * @throws io.throughline.wire.RegistryUnavailableException the registry gave no usable answer
   */
  public Outbox(SchemaSource schemas) {
    this.schemas = schemas;
    for (Topic topic : List.of(Topic.BILLING, Topic.CLAIMS, Topic.ERP)) {
      events.put(topic, new AvroEncoder<>(schemas, topic.subject(), RevenueEvent.getClassSchema()));
    }
    receipts = new AvroEncoder<>(schemas, Topic.RECEIPTS.subject(), IngestReceipt.getClassSchema());
  }

  /** Record of an event, for the topic of its milestone. */
  public Outgoing of(RevenueEvent event) {
    Topic topic = Topic.of(event);
    byte[] value = events.get(topic).encode(event);
    return new Outgoing(topic, utf8(EventKey.of(event)), value, Map.of());
  }

  /** Record of a dead letter. */
  public Outgoing of(Unreadable unreadable, Origin origin) {
    return new Outgoing(
        Topic.RAW_DEAD_LETTERS,
        utf8(origin.uri()),
        unreadable.bytes(),
        DeadLetterFields.of(unreadable, origin));
  }

  /** Record of a receipt. */
  public Outgoing of(IngestReceipt receipt) {
    return new Outgoing(Topic.RECEIPTS, utf8(receipt.getUri()), receipts.encode(receipt), Map.of());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    schemas.close();
  }
}
