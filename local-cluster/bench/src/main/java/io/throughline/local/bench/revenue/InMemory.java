package io.throughline.local.bench.revenue;

import io.throughline.events.Topic;
import io.throughline.events.TopicNames;
import io.throughline.local.bench.broker.BenchRegistry;
import io.throughline.local.bench.history.Load;
import io.throughline.local.bench.measure.FlinkRun;
import io.throughline.local.bench.measure.Meter;
import io.throughline.revenue.CompactType;
import io.throughline.revenue.EventRecord;
import io.throughline.revenue.Outputs;
import io.throughline.revenue.PublicationSerialization;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Records made before the job starts, so that a source costs next to nothing; what is published is
 * encoded and dropped. No broker and no checkpoints: what is left is the job's own CPU time.
 */
final class InMemory implements Ground {
  /** Shared with the tasks, which run in this JVM. */
  private static EventRecord[] records;

  /** Makes the records. */
  InMemory(Load load) {
    List<EventRecord> made = new ArrayList<>(Math.toIntExact(load.records()));
    load.forEach(
        (event, batch, value) ->
            made.add(
                new EventRecord(
                    Topic.of(event),
                    0,
                    made.size(),
                    event.getOccurredAt().toEpochMilli(),
                    null,
                    value)));
    records = made.toArray(EventRecord[]::new);
  }

  @Override
  public String title() {
    return "records from memory, output encoded and dropped, no checkpoints";
  }

  @Override
  public Configuration settings() {
    return new Configuration();
  }

  @Override
  public FlinkRun.Readable readable() {
    return null;
  }

  @Override
  public DataStream<EventRecord> records(StreamExecutionEnvironment environment) {
    return environment
        .fromSource(
            new DataGeneratorSource<>(new Values(), records.length, CompactType.EVENT_RECORD),
            WatermarkStrategy.noWatermarks(),
            "records")
        .uid("records")
        .setParallelism(1);
  }

  @Override
  public Outputs outputs() {
    return new Outputs(
        new EncodeAndDrop(
            PublicationSerialization.ofTransactions(BenchRegistry.URL, TopicNames.LIVE)),
        new EncodeAndDrop(
            PublicationSerialization.ofTransactions(BenchRegistry.URL, TopicNames.LIVE)),
        new EncodeAndDrop(new CountedPostings()),
        new Refuse<>());
  }

  @Override
  public Sink<byte[]> counts() {
    return new Drop();
  }

  @Override
  public void close() {
    // Nothing is open.
  }

  private static final class Values implements GeneratorFunction<Long, EventRecord> {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    public EventRecord map(Long index) {
      Meter.read();
      return records[index.intValue()];
    }
  }
}
