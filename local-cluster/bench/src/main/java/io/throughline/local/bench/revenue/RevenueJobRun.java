package io.throughline.local.bench.revenue;

import io.throughline.events.Topic;
import io.throughline.local.bench.broker.BenchRegistry;
import io.throughline.local.bench.compare.SqlClaims;
import io.throughline.local.bench.measure.FlinkRun;
import io.throughline.local.bench.measure.Measurement;
import io.throughline.local.bench.measure.Meter;
import io.throughline.reference.ReferenceData;
import io.throughline.revenue.CompactType;
import io.throughline.revenue.EventClock;
import io.throughline.revenue.EventRecord;
import io.throughline.revenue.Outputs;
import io.throughline.revenue.RevenueTopology;
import io.throughline.revenue.RuleInputs;
import io.throughline.transaction.policy.Policy;
import java.time.Clock;
import java.time.Duration;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Runs contenders on one ground. */
final class RevenueJobRun {
  private static final Duration IDLE_AFTER = Duration.ofSeconds(5);

  private final Ground ground;
  private final ReferenceData masterData;
  private final int parallelism;

  /**
   * @param masterData by which the job posts
   */
  RevenueJobRun(Ground ground, ReferenceData masterData, int parallelism) {
    this.ground = ground;
    this.masterData = masterData;
    this.parallelism = parallelism;
  }

  /** Measures a contender. */
  Measurement of(Contender contender, Meter.Plan plan) throws Exception {
    Configuration settings =
        new Configuration(ground.settings())
            .set(StateBackendOptions.STATE_BACKEND, contender.stateBackend());
    return new FlinkRun(settings, parallelism, ground.readable())
        .measure(plan, environment -> define(contender, environment));
  }

  private void define(Contender contender, StreamExecutionEnvironment environment) {
    RevenueTopology.configure(environment);
    DataStream<EventRecord> records = ground.records(environment);
    switch (contender.kind()) {
      case FLOOR -> Floor.define(records).sinkTo(ground.counts()).uid("counts");
      case JOB -> defineJob(environment, records, ground.outputs());
      case SQL -> SqlClaims.define(environment, records).sinkTo(ground.counts()).uid("answers");
      case STREAMS -> throw new IllegalArgumentException("Kafka Streams is no job of Flink");
    }
  }

  /** The job as it is, its clock going by the events alone. */
  void defineJob(
      StreamExecutionEnvironment environment, DataStream<EventRecord> records, Outputs outputs) {
    RevenueTopology.define(
        records,
        ruleInputs(environment),
        BenchRegistry.URL,
        new EventClock(EventClock.Silence.EVENTS, IDLE_AFTER, Clock.systemUTC()),
        outputs);
  }

  /** The standard policy of deadlines, no decisions. */
  private RuleInputs ruleInputs(StreamExecutionEnvironment environment) {
    EventRecord none = new EventRecord(Topic.DECISIONS, 0, 0, 0, null, null);
    return new RuleInputs(
        environment.fromData(Types.STRING, Policy.standard().json()),
        environment.fromData(Types.STRING, masterData.content()),
        environment.fromData(CompactType.EVENT_RECORD, none).filter(record -> false),
        null);
  }
}
