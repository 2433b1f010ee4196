package io.throughline.exceptions.stream;

import io.throughline.events.Topic;
import io.throughline.wire.AvroSerializer;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Two intakes over one set of stores. Both topics are keyed by the exception and have as many
 * partitions, so that all that is about a case meets in one task, one thing after the other.
 */
public final class CasesTopology {
  /** All topics that must be there before it is started; those of the input have one task each. */
  public static final List<Topic> TOPICS =
      List.of(
          Topic.EXCEPTIONS,
          Topic.DECISION_REQUESTS,
          Topic.DECISIONS,
          Topic.CASES,
          Topic.CASE_AUDIT,
          Topic.EXCEPTIONS_DEAD_LETTERS,
          Topic.DECISIONS_DEAD_LETTERS);

  static final String DECISIONS_SINK = "decisions-sink";
  static final String CASES_SINK = "cases-sink";
  static final String AUDIT_SINK = "audit-sink";
  static final String EXCEPTIONS_DEAD_LETTERS_SINK = "exceptions-dead-letters-sink";
  static final String DECISIONS_DEAD_LETTERS_SINK = "decisions-dead-letters-sink";

  private static final String EXCEPTIONS = "exceptions-intake";
  private static final String REQUESTS = "requests-intake";

  private CasesTopology() {}

  /** The topology; what it works with stays the caller's to close. */
  public static Topology of(Workshop workshop) {
    Topology topology = new Topology();
    source(topology, Topic.EXCEPTIONS, EXCEPTIONS, () -> new ExceptionIntake(workshop));
    source(topology, Topic.DECISION_REQUESTS, REQUESTS, () -> new RequestIntake(workshop));
    for (StoreBuilder<?> store : Stores.builders(workshop.schemas())) {
      topology.addStateStore(store, EXCEPTIONS, REQUESTS);
    }
    records(topology, workshop, DECISIONS_SINK, Topic.DECISIONS);
    records(topology, workshop, CASES_SINK, Topic.CASES);
    records(topology, workshop, AUDIT_SINK, Topic.CASE_AUDIT);
    bytes(topology, EXCEPTIONS_DEAD_LETTERS_SINK, Topic.EXCEPTIONS_DEAD_LETTERS, EXCEPTIONS);
    bytes(topology, DECISIONS_DEAD_LETTERS_SINK, Topic.DECISIONS_DEAD_LETTERS, REQUESTS);
    return topology;
  }

  private static void source(
      Topology topology,
      Topic topic,
      String intake,
      ProcessorSupplier<byte[], byte[], Object, Object> processor) {
    String source = intake + "-source";
    topology.addSource(
        source, new ByteArrayDeserializer(), new ByteArrayDeserializer(), topic.topicName());
    topology.addProcessor(intake, processor, source);
  }

  private static void records(Topology topology, Workshop workshop, String sink, Topic topic) {
    topology.addSink(
        sink,
        topic.topicName(),
        new StringSerializer(),
        new AvroSerializer<SpecificRecord>(workshop.schemas()),
        EXCEPTIONS,
        REQUESTS);
  }

  private static void bytes(Topology topology, String sink, Topic topic, String intake) {
    topology.addSink(
        sink, topic.topicName(), new ByteArraySerializer(), new ByteArraySerializer(), intake);
  }
}
