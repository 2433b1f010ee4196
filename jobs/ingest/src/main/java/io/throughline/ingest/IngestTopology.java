package io.throughline.ingest;

import io.throughline.ingest.outgoing.Outgoing;
import io.throughline.ingest.outgoing.OutgoingType;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Each source, which reads inputs, has its own sink behind it in the same chain: nothing is
 * serialized on the way, and what an input gives goes out in its order.
 */
final class IngestTopology {
  private static final int MAX_PARALLELISM = 128;

  private IngestTopology() {}

  /**
   * One way in and out.
   *
   * @param name of the source; its uid too, so never change it: checkpoints know the source by it
   */
  record Lane(String name, Source<Outgoing, ?, ?> source, Sink<Outgoing> sink) {}

  static void define(StreamExecutionEnvironment environment, List<Lane> lanes) {
    environment.setMaxParallelism(MAX_PARALLELISM);
    for (Lane lane : lanes) {
      environment
          .fromSource(
              lane.source(), WatermarkStrategy.noWatermarks(), lane.name(), OutgoingType.INSTANCE)
          .uid(lane.name())
          .sinkTo(lane.sink())
          .name(lane.name() + "-out")
          .uid(lane.name() + "-out");
    }
  }
}
