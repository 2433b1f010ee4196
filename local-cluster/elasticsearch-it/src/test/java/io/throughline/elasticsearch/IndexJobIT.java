package io.throughline.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.elasticsearch.sink.ElasticsearchSink;
import io.throughline.elasticsearch.sink.Refusal;
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
  private static final Map<Index, List<TopicRecord>> RECORDS = new EnumMap<>(Index.class);

  @BeforeEach
  void start() throws Exception {
    try (SchemaGovernance governance = SchemaGovernance.connect(REGISTRY)) {
      governance.register(Topic.TRANSACTIONS, Topic.FINDINGS, Topic.LINEAGE);
    }
    for (Index index : Index.values()) {
      RECORDS.put(index, new ArrayList<>());
    }
    CollectedRefusals.REFUSALS.clear();
  }

  /** A document of each state's key, and one of each entry: whatever comes again or too late. */
  @Test
  void theIndicesShowTheLatestStatesAndEachEntry() throws Exception {
    add(Index.TRANSACTIONS, "t1", States.remitted("t1", "OLD", "ICN1"));
    add(Index.TRANSACTIONS, "gone", States.remitted("gone", "GONE", "ICN2"));
    add(Index.TRANSACTIONS, "t1", States.remitted("t1", "NEW", "ICN1"));
    addBytes(Index.TRANSACTIONS, "gone", null);
    addBytes(Index.TRANSACTIONS, "stray", "not Avro".getBytes(StandardCharsets.UTF_8));
    add(Index.TRANSACTIONS, "swapped", States.remitted("t3", "T3", "ICN3"));

    add(Index.FINDINGS, "f1", Findings.of("f1", "t1", FindingStatus.OPEN));
    add(Index.FINDINGS, "f2", Findings.of("f2", "t1", FindingStatus.OPEN));
    add(Index.FINDINGS, "f1", Findings.of("f1", "t1", FindingStatus.RESOLVED));

    add(Index.LINEAGE, "t1", entry("t1", 1, LineageKind.FACT_ADDED));
    add(Index.LINEAGE, "t1", entry("t1", 3, LineageKind.FINDING_OPENED));
    add(Index.LINEAGE, "t1", entry("t1", 2, LineageKind.ASSESSED));
    add(Index.LINEAGE, "t2", entry("t2", 1, LineageKind.FACT_ADDED));
    add(Index.LINEAGE, "t1", entry("t1", 2, LineageKind.SHRUNK));
    addBytes(Index.LINEAGE, "t1", null);
    addBytes(Index.LINEAGE, "stray", "not Avro".getBytes(StandardCharsets.UTF_8));

    run();

    assertThat(documents(Index.TRANSACTIONS))
        .containsOnlyKeys("t1")
        .extractingByKey("t1")
        .extracting(d -> d.source().at("/throughline/claim/number").asText(), Hit::version)
        .as("the latest, its version the offset in Kafka")
        .containsExactly("NEW", 2L);
    assertThat(texts(Index.FINDINGS, "/throughline/finding/status"))
        .isEqualTo(Map.of("f1", "RESOLVED", "f2", "OPEN"));
    Map<String, String> lineage =
        Map.of(
            "t1-1",
            "FACT_ADDED",
            "t1-2",
            "ASSESSED",
            "t1-3",
            "FINDING_OPENED",
            "t2-1",
            "FACT_ADDED");
    assertThat(texts(Index.LINEAGE, "/event/action"))
        .as("the second text of t1-2 is passed over")
        .isEqualTo(lineage);
    assertThat(CollectedRefusals.REFUSALS)
        .extracting(Refusal::reason)
        .containsExactlyInAnyOrder("not-framed", "key-mismatch", "empty-value", "not-framed");

    Map<String, Long> writes = writes();
    run();
    assertThat(writes()).as("nothing was written again").isEqualTo(writes);
  }

  private static LineageEntry entry(String transaction, long sequence, LineageKind kind) {
    return Lineages.said(transaction, TransactionKind.CLAIM, sequence, kind);
  }

  private static void run() throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    environment.setParallelism(1);
    for (Index index : Index.values()) {
      GeneratorFunction<Long, TopicRecord> record =
          number -> RECORDS.get(index).get(number.intValue());
      IndexJob.defineWorkflow(
          environment,
          index,
          new DataGeneratorSource<>(record, RECORDS.get(index).size(), TopicRecordType.INSTANCE),
          new ElasticsearchSink<>(
              NODE.address(),
              index.indexName(),
              index.converter(REGISTRY),
              new CollectedRefusals<>()));
    }
    environment.execute("index");
  }

  private static <T extends SpecificRecord> void add(Index index, String key, T value) {
    AvroEncoder<T> encoder =
        new AvroEncoder<>(
            SchemaSource.connect(REGISTRY), index.topic().subject(), value.getSchema());
    addBytes(index, key, encoder.encode(value));
  }

  private static void addBytes(Index index, String key, byte[] value) {
    List<TopicRecord> records = RECORDS.get(index);
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
