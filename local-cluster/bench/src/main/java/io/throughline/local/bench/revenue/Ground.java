package io.throughline.local.bench.revenue;

import io.throughline.revenue.EventRecord;
import io.throughline.transaction.AssessedTransaction;
import io.throughline.wire.DeadLetter;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** What all contenders stand on: where records come from and where output goes. */
interface Ground {
  /** For people: what a contender does that stands on it. */
  String title();

  /** What Flink needs for it. */
  Configuration settings();

  /** The records, each told to the {@link Meter} as it is read. */
  DataStream<EventRecord> records(StreamExecutionEnvironment environment);

  /** Takes assessments. */
  Sink<AssessedTransaction> transactions();

  /** Takes dead letters, of which there should be none. */
  Sink<DeadLetter> deadLetters();
}
