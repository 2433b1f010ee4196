package io.throughline.local.simulate;

import io.throughline.events.RevenueEvent;
import io.throughline.ingest.outgoing.Outbox;
import io.throughline.ingest.outgoing.Outgoing;
import io.throughline.simulator.group.Site;
import io.throughline.simulator.output.EventSink;
import io.throughline.wire.SchemaSource;
import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * Makes records of canonical events as the ingest job makes them: topic, key and framed Avro. An
 * outbox is for one thread and costs look-ups, so that those not in use wait for the next site and
 * day; there are as many as threads.
 */
public final class EncodedEvents implements EventSink, Closeable {
  private final SchemaSource schemas;
  private final Consumer<Outgoing> target;
  private final Queue<Outbox> idle = new ConcurrentLinkedQueue<>();

  /**
   * @param schemas has the schemas of the topics of events; closed with this
   * @param target takes the records, from several threads at a time
   */
  public EncodedEvents(SchemaSource schemas, Consumer<Outgoing> target) {
    this.schemas = schemas;
    this.target = target;
  }

  @Override
  public Writer open(Site site, LocalDate day) {
    Outbox waiting = idle.poll();
    Outbox outbox = waiting == null ? new Outbox(schemas) : waiting;
    return new Writer() {
      @Override
      public void write(RevenueEvent event) {
        target.accept(outbox.of(event));
      }

      @Override
      public void close() {
        idle.add(outbox);
      }
    };
  }

  @Override
  public void close() throws IOException {
    schemas.close();
  }
}
