package io.throughline.ingest.reading;

import java.io.IOException;
import java.io.Serializable;
import org.apache.flink.metrics.MetricGroup;

/** Makes, on a TaskManager, what reads inputs there. */
@FunctionalInterface
public interface IngestionFactory extends Serializable {
  /**
   * Makes one, which its user closes.
   *
   * @throws IOException when something it needs, like the token key, cannot be read
   */
  Ingestion create(MetricGroup metrics) throws IOException;
}
