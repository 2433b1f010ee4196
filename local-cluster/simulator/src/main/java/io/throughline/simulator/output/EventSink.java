package io.throughline.simulator.output;

import io.throughline.events.RevenueEvent;
import io.throughline.simulator.group.Site;
import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;

/** Takes canonical events directly, past files and ingest. */
@FunctionalInterface
public interface EventSink {
  /** Begins a day of a site; several threads do so at a time. */
  Writer open(Site site, LocalDate day) throws IOException;

  /** Takes the events of one site and day, in order. */
  interface Writer extends Closeable {
    /** The next event. The writer does not keep it. */
    void write(RevenueEvent event) throws IOException;
  }

  /** Takes nothing. */
  static EventSink none() {
    return (site, day) ->
        new Writer() {
          @Override
          public void write(RevenueEvent event) {
            // nobody asked for it
          }

          @Override
          public void close() {
            // nothing is open
          }
        };
  }
}
