package io.throughline.elasticsearch;

import static io.throughline.elasticsearch.Bookings.decision;
import static io.throughline.elasticsearch.Bookings.exception;
import static io.throughline.elasticsearch.Bookings.posting;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.elasticsearch.sink.ElasticsearchSink;
import io.throughline.elasticsearch.sink.Refusal;
import io.throughline.events.DecisionAction;
import io.throughline.events.ExceptionStatus;
import io.throughline.events.FindingStatus;
import io.throughline.events.LineageEntry;
import io.throughline.events.LineageKind;
import io.throughline.events.Topic;
import io.throughline.events.TransactionKind;
import io.throughline.wire.AvroEncoder;
import io.throughline.wire.SchemaSource;
import io.throughline.wire.governance.SchemaGovernance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The job between records as they stand in Kafka and the real server. */
class IndexJobIT {
  @RegisterExtension private static final MiniClusterExtension FLINK = new MiniClusterExtension();
  @RegisterExtension private static final SharedNode NODE = new SharedNode();

  private static final String REGISTRY = "mock://index-job";

  /** Static: the sources run in this JVM and read them here. */
  private static final Map<Topic, List<TopicRecord>> RECORDS = new EnumMap<>(Topic.class);

  @BeforeEach
  void start() throws Exception {
    try (SchemaGovernance governance = SchemaGovernance.connect(REGISTRY)) {
      governance.register(Way.topics().toArray(Topic[]::new));
    }
    for (Topic topic : Way.topics()) {
      RECORDS.put(topic, new ArrayList<>());
    }
    CollectedRefusals.REFUSALS.clear();
  }

  /** A document of each state's key, and one of each entry: whatever comes again or too late. */
  @Test
  void theIndicesShowTheLatestStatesAndEachEntry() throws Exception {
    add(Topic.TRANSACTIONS, "t1", States.remitted("t1", "OLD", "ICN1"));
    add(Topic.TRANSACTIONS, "gone", States.remitted("gone", "GONE", "ICN2"));
    add(Topic.TRANSACTIONS, "t1", States.remitted("t1", "NEW", "ICN1"));
    addBytes(Topic.TRANSACTIONS, "gone", null);
    addBytes(Topic.TRANSACTIONS, "stray", "not Avro".getBytes(StandardCharsets.UTF_8));
    add(Topic.TRANSACTIONS, "swapped", States.remitted("t3", "T3", "ICN3"));

    add(Topic.FINDINGS, "f1", Findings.of("f1", "t1", FindingStatus.OPEN));
    add(Topic.FINDINGS, "f2", Findings.of("f2", "t1", FindingStatus.OPEN));
    add(Topic.FINDINGS, "f1", Findings.of("f1", "t1", FindingStatus.RESOLVED));

    add(Topic.LINEAGE, "t1", said("t1", 1, LineageKind.FACT_ADDED));
    add(Topic.LINEAGE, "t1", said("t1", 3, LineageKind.FINDING_OPENED));
    add(Topic.LINEAGE, "t1", said("t1", 2, LineageKind.ASSESSED));
    add(Topic.LINEAGE, "t2", said("t2", 1, LineageKind.FACT_ADDED));
    add(Topic.LINEAGE, "t1", said("t1", 2, LineageKind.SHRUNK));
    addBytes(Topic.LINEAGE, "t1", null);
    addBytes(Topic.LINEAGE, "stray", "not Avro".getBytes(StandardCharsets.UTF_8));

    add(Topic.POSTINGS, "t1", posting("p1", "t1", 1, null));
    add(Topic.POSTINGS, "t1", posting("p2", "t1", 2, "p1"));
    add(Topic.POSTINGS, "t1", posting("p1", "t1", 1, null));
    add(Topic.POSTINGS, "t9", posting("p9", "t1", 1, null));

    add(Topic.EXCEPTIONS, "x1", exception("x1", "t1", 1, ExceptionStatus.OPEN, 80_000));
    add(Topic.EXCEPTIONS, "x2", exception("x2", "t2", 1, ExceptionStatus.OPEN, 70_000));
    add(Topic.EXCEPTIONS, "x1", exception("x1", "t1", 2, ExceptionStatus.POSTED, 80_000));
    addBytes(Topic.EXCEPTIONS, "stray", "not Avro".getBytes(StandardCharsets.UTF_8));

    add(Topic.DECISIONS, "x1", decision("d1", "x1", "t1", DecisionAction.APPROVE));
    add(Topic.DECISIONS, "x2", decision("d1", "x2", "t2", DecisionAction.CORRECT));
    addBytes(Topic.DECISIONS, "x1", null);

    run();

    assertThat(documents(Index.TRANSACTIONS))
        .containsOnlyKeys("t1")
        .extractingByKey("t1")
        .extracting(d -> d.source().at("/throughline/claim/number").asText(), Hit::version)
        .as("the latest, its version the offset in Kafka")
        .containsExactly("NEW", 2L);
    assertThat(texts(Index.FINDINGS, "/throughline/finding/status"))
        .isEqualTo(Map.of("f1", "RESOLVED", "f2", "OPEN"));
    assertThat(texts(Index.EXCEPTIONS, "/throughline/exception/status"))
        .isEqualTo(Map.of("x1", "POSTED", "x2", "OPEN"));
    assertThat(texts(Index.LINEAGE, "/event/action"))
        .as("the second text of t1-2 is passed over")
        .isEqualTo(
            Map.ofEntries(
                entry("t1-1", "FACT_ADDED"),
                entry("t1-2", "ASSESSED"),
                entry("t1-3", "FINDING_OPENED"),
                entry("t2-1", "FACT_ADDED"),
                entry("posting-p1", "POSTING_VALIDATED"),
                entry("posting-p2", "POSTING_CORRECTED"),
                entry("exception-x1-1", "EXCEPTION_OPENED"),
                entry("exception-x1-2", "EXCEPTION_POSTED"),
                entry("exception-x2-1", "EXCEPTION_OPENED"),
                entry("decision-x1-d1", "DECISION_APPROVE"),
                entry("decision-x2-d1", "DECISION_CORRECT")));
    assertThat(texts(Index.LINEAGE, "/throughline/source/uri"))
        .as("the ERP's answer names this place")
        .containsEntry("posting-p2", "kafka://revenue.postings.v1/0/1");
    assertThat(CollectedRefusals.REFUSALS)
        .extracting(Refusal::reason)
        .as("what cannot be read as an exception is refused by both of its indices")
        .containsExactlyInAnyOrder(
            "not-framed",
            "key-mismatch",
            "empty-value",
            "not-framed",
            "key-mismatch",
            "not-framed",
            "not-framed",
            "empty-value");

    Map<String, Long> writes = writes();
    run();
    assertThat(writes()).as("nothing was written again").isEqualTo(writes);
  }

  private static LineageEntry said(String transaction, long sequence, LineageKind kind) {
    return Lineages.said(transaction, TransactionKind.CLAIM, sequence, kind);
  }

  private static void run() throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    environment.setParallelism(1);
    for (Topic topic : Way.topics()) {
      GeneratorFunction<Long, TopicRecord> record =
          number -> RECORDS.get(topic).get(number.intValue());
      IndexJob.defineWorkflow(
          environment,
          topic,
          new DataGeneratorSource<>(record, RECORDS.get(topic).size(), TopicRecordType.INSTANCE),
          way ->
              new ElasticsearchSink<>(
                  NODE.address(),
                  way.index().indexName(),
                  way.converter(REGISTRY),
                  new CollectedRefusals<>()));
    }
    environment.execute("index");
  }

  private static <T extends SpecificRecord> void add(Topic topic, String key, T value) {
    AvroEncoder<T> encoder =
        new AvroEncoder<>(SchemaSource.connect(REGISTRY), topic.subject(), value.getSchema());
    addBytes(topic, key, encoder.encode(value));
  }

  private static void addBytes(Topic topic, String key, byte[] value) {
    List<TopicRecord> records = RECORDS.get(topic);
    records.add(
        new TopicRecord(
            key.getBytes(StandardCharsets.UTF_8), value, 0, records.size(), 0, Map.of()));
  }

  private static Map<String, Hit<JsonNode>> documents(Index index) throws IOException {
    NODE.refresh();
    Map<String, Hit<JsonNode>> documents = new TreeMap<>();
    NODE.client()
        .search(
            s -> s.index(index.indexName()).version(true).seqNoPrimaryTerm(true).size(100),
            JsonNode.class)
        .hits()
        .hits()
        .forEach(hit -> documents.put(hit.id(), hit));
    return documents;
  }

  private static Map<String, String> texts(Index index, String pointer) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    documents(index).forEach((id, hit) -> texts.put(id, hit.source().at(pointer).asText()));
    return texts;
  }

  /** Of each document the number of the write that made it what it is. */
  private static Map<String, Long> writes() throws IOException {
    Map<String, Long> writes = new TreeMap<>();
    for (Index index : Index.values()) {
      documents(index).forEach((id, hit) -> writes.put(index + " " + id, hit.seqNo()));
    }
    return writes;
  }
}
