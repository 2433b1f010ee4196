package io.throughline.local.simulate;

import io.throughline.local.Endpoints;
import io.throughline.simulator.group.Site;
import io.throughline.simulator.output.EventSink;
import io.throughline.wire.SchemaSource;
import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;

/** Canonical events into the topics of a running cluster, past files and ingest. */
public final class ClusterEvents implements EventSink, Closeable {
  private static final String COMPRESSION = "lz4";

  private final EventProducer producer;
  private final EncodedEvents events;

  /** Connects to the broker and the registry of a cluster. */
  public ClusterEvents(Endpoints cluster) {
    producer = EventProducer.connect(cluster.bootstrapServers(), COMPRESSION);
    events = new EncodedEvents(SchemaSource.connect(cluster.schemaRegistry().toString()), producer);
  }

  @Override
  public Writer open(Site site, LocalDate day) throws IOException {
    return events.open(site, day);
  }

  /** Waits until the broker has all of them. */
  @Override
  public void close() throws IOException {
    try (events;
        producer) {
      producer.flush();
    }
  }
}
