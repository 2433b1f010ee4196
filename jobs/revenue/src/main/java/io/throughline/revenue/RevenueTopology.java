package io.throughline.revenue;

import io.throughline.posting.Notice;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.transformations.TwoInputTransformation;

/** The stream from records to transactions, apart from where it begins and ends. */
public final class RevenueTopology {
  /** Most instances the job can ever have; fixed in its state. */
  static final int MAX_PARALLELISM = 128;

  private static final CompactType<TransactionId> KEY = CompactType.TRANSACTION_ID;

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
   * Connects the operators. Facts go one way: by payers' numbers to claims; from claims and
   * deposits, the leaves, to accounts and remittances, the roots.
   *
   * @param events records of the event topics
   * @param rules by which they are judged, and what people decided
   * @param registryUrl of the schema registry
   * @param clock by which deadlines are judged
   * @param outputs where to
   */
  public static void define(
      DataStream<EventRecord> events,
      RuleInputs rules,
      String registryUrl,
      EventClock clock,
      Outputs outputs) {
    SingleOutputStreamOperator<Told> told = decode(events, registryUrl);
    SingleOutputStreamOperator<Addressed> distributed =
        told.transform("clock", CompactType.TOLD, new EventClockOperator(clock))
            .uid("clock")
            .process(new DistributeEvents(), CompactType.ADDRESSED)
            .uid("distribute-events")
            .name("distribute events");
    DataStream<String> policy = timeless("policies", rules.policies()).broadcast();
    DataStream<String> masterData = timeless("master data", rules.masterData()).broadcast();
    SingleOutputStreamOperator<Addressed> resolved =
        keyed(
            "resolve-payer-numbers",
            new ResolvePayerNumbers(),
            distributed.getSideOutput(DistributeEvents.MENTIONS).keyBy(Mentioned::id, KEY),
            policy,
            CompactType.ADDRESSED);
    SingleOutputStreamOperator<Publication> leaves =
        keyed(
            "assess-leaves",
            new AssessTransactions(),
            distributed.union(resolved).keyBy(Addressed::id, KEY),
            policy,
            CompactType.PUBLICATION);
    SingleOutputStreamOperator<Publication> roots =
        keyed(
            "assess-roots",
            new AssessTransactions(),
            distributed
                .getSideOutput(DistributeEvents.ROOTS)
                .union(leaves.getSideOutput(AssessTransactions.DELIVERIES))
                .keyBy(Addressed::id, KEY),
            policy,
            CompactType.PUBLICATION);
    SingleOutputStreamOperator<Notice> decided =
        timeless("decisions", rules.decisions())
            .process(new DecodeDecisions(registryUrl, rules.decisionKeyFile()), CompactType.NOTICE)
            .uid("decode-decisions")
            .name("decode decisions");
    SingleOutputStreamOperator<Publication> postings =
        keyed(
            "validate-postings",
            new ValidatePostings(),
            distributed
                .getSideOutput(DistributeEvents.NOTICES)
                .union(leaves.getSideOutput(AssessTransactions.VERDICTS), decided)
                .keyBy(notice -> TransactionId.of(notice.book()), KEY),
            masterData,
            CompactType.PUBLICATION);
    postings.sinkTo(outputs.postings()).uid("postings-sink").name("postings and exceptions");
    leaves.sinkTo(outputs.leaves()).uid("leaves-sink").name("claims and deposits");
    roots.sinkTo(outputs.roots()).uid("roots-sink").name("accounts and remittances");
    told.getSideOutput(EventDeadLetters.TAG)
        .union(
            leaves.getSideOutput(EventDeadLetters.TAG),
            roots.getSideOutput(EventDeadLetters.TAG),
            decided.getSideOutput(EventDeadLetters.TAG))
        .sinkTo(outputs.deadLetters())
        .uid("dead-letters-sink")
        .name("dead letters");
  }

  /** Records to facts; dead letters go to the side. */
  public static SingleOutputStreamOperator<Told> decode(
      DataStream<EventRecord> events, String registryUrl) {
    return events
        .process(new DecodeEvents(registryUrl), CompactType.TOLD)
        .uid("decode-events")
        .name("decode events");
  }

  /** What comes with it has no part in the clock: without this it would wait for it for ever. */
  private static <T> SingleOutputStreamOperator<T> timeless(String name, DataStream<T> stream) {
    return stream
        .assignTimestampsAndWatermarks(WatermarkStrategy.forGenerator(context -> new Timeless<>()))
        .uid(name.replace(' ', '-') + "-clock")
        .name(name);
  }

  private static <I, R, O> SingleOutputStreamOperator<O> keyed(
      String uid,
      RuledOperator<I, R, O> operator,
      KeyedStream<I, TransactionId> stream,
      DataStream<String> rules,
      TypeInformation<O> type) {
    TwoInputTransformation<I, String, O> transformation =
        new TwoInputTransformation<>(
            stream.getTransformation(),
            rules.getTransformation(),
            uid.replace('-', ' '),
            operator,
            type,
            stream.getExecutionEnvironment().getParallelism());
    transformation.setStateKeySelectors(stream.getKeySelector(), null);
    transformation.setStateKeyType(stream.getKeyType());
    stream.getExecutionEnvironment().addOperator(transformation);
    return new Connected<>(stream.getExecutionEnvironment(), transformation).uid(uid);
  }

  /** Opens a constructor that Flink keeps for its own streams. */
  private static final class Connected<T> extends SingleOutputStreamOperator<T> {
    Connected(StreamExecutionEnvironment environment, TwoInputTransformation<?, ?, T> from) {
      super(environment, from);
    }
  }

  /** Settings to an environment. */
  public static void configure(StreamExecutionEnvironment environment) {
    environment.configure(settings());
  }
}
