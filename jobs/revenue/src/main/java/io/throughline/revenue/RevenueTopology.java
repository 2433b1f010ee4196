package io.throughline.revenue;

import io.throughline.transaction.AssessedTransaction;
import io.throughline.wire.DeadLetter;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The stream from records to transactions, apart from where it begins and ends. */
public final class RevenueTopology {
  /** Most instances the job can ever have; fixed in its state. */
  static final int MAX_PARALLELISM = 128;

  private RevenueTopology() {}

  /**
   * Settings that the job's code relies on.
   *
   * <p>Generic types are off, so that a type without a serializer of its own fails the job's start
   * instead of its speed. Objects are handed on without copies, which is safe because every type
   * that is handed on is immutable, or is made anew for each record.
   */
  public static Configuration settings() {
    return new Configuration()
        .set(PipelineOptions.GENERIC_TYPES, false)
        .set(PipelineOptions.OBJECT_REUSE, true)
        .set(PipelineOptions.MAX_PARALLELISM, MAX_PARALLELISM);
  }

  /**
   * Connects the operators.
   *
   * @param events records of the claims topic
   * @param registryUrl of the schema registry
   * @param transactions takes assessments
   * @param deadLetters takes what is refused
   */
  public static void define(
      DataStream<EventRecord> events,
      String registryUrl,
      Sink<AssessedTransaction> transactions,
      Sink<DeadLetter> deadLetters) {
    SingleOutputStreamOperator<KeyedFact> facts = decode(events, registryUrl);
    SingleOutputStreamOperator<AssessedTransaction> assessed = assess(facts);
    assessed.sinkTo(transactions).uid("transactions-sink").name("transactions");
    facts
        .getSideOutput(ClaimDeadLetters.TAG)
        .union(assessed.getSideOutput(ClaimDeadLetters.TAG))
        .sinkTo(deadLetters)
        .uid("dead-letters-sink")
        .name("dead letters");
  }

  /** Records to facts; dead letters go to the side. */
  public static SingleOutputStreamOperator<KeyedFact> decode(
      DataStream<EventRecord> events, String registryUrl) {
    return events
        .process(new DecodeEvents(registryUrl), CompactType.KEYED_FACT)
        .uid("decode-events")
        .name("decode events");
  }

  private static SingleOutputStreamOperator<AssessedTransaction> assess(
      DataStream<KeyedFact> facts) {
    return facts
        .keyBy(KeyedFact::id, CompactType.TRANSACTION_ID)
        .process(new AssessTransactions(), CompactType.ASSESSED_TRANSACTION)
        .uid("assess-transactions")
        .name("assess transactions");
  }

  /** Settings to an environment. */
  public static void configure(StreamExecutionEnvironment environment) {
    environment.configure(settings());
  }
}
