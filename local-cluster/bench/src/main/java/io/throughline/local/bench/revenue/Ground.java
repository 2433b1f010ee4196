package io.throughline.local.bench.revenue;

import io.throughline.local.bench.measure.FlinkRun;
import io.throughline.revenue.EventRecord;
import io.throughline.revenue.Outputs;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** What all contenders stand on: where records come from and where output goes. */
interface Ground extends AutoCloseable {
  /** For people: what a contender does that stands on it. */
  String title();

  /** What Flink needs for it. */
  Configuration settings();

  /** What can be read of the postings that a checkpoint publishes; null: no checkpoints. */
  FlinkRun.Readable readable();

  /** The records, each told to the meter as it is read. */
  DataStream<EventRecord> records(StreamExecutionEnvironment environment);

  /** Takes what the job says; there should be no dead letters. */
  Outputs outputs();

  /** Takes what others say: the floor key and count of each record, SQL its answers. */
  Sink<byte[]> counts();

  @Override
  void close();
}
