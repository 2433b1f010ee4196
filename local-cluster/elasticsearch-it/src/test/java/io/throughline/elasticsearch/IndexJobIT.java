package io.throughline.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.throughline.elasticsearch.connection.ElasticsearchAddress;
import io.throughline.elasticsearch.sink.ElasticsearchSink;
import io.throughline.elasticsearch.sink.Refusal;
import io.throughline.events.Topic;
import io.throughline.events.TransactionState;
import io.throughline.local.elasticsearch.ElasticsearchProcess;
import io.throughline.wire.AvroEncoder;
import io.throughline.wire.SchemaSource;
import io.throughline.wire.governance.SchemaGovernance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The job between records as they stand in Kafka and the real server. */
class IndexJobIT {
  @RegisterExtension private static final MiniClusterExtension FLINK = new MiniClusterExtension();

  private static final String REGISTRY = "mock://index-job";

  @TempDir Path folder;

  /** Static: the source runs in this JVM and reads them here. */
  private static final List<TransactionRecord> RECORDS = new ArrayList<>();

  private ElasticsearchProcess node;
  private ElasticsearchClient client;
  private AvroEncoder<TransactionState> encoder;

  @BeforeEach
  void start() throws Exception {
    node = ElasticsearchProcess.start(folder.resolve("node"));
    client = new ElasticsearchAddress(node.url()).client();
    IndexTemplates.ensure(client, 0);
    try (SchemaGovernance governance = SchemaGovernance.connect(REGISTRY)) {
      governance.register(Topic.TRANSACTIONS);
    }
    encoder =
        new AvroEncoder<>(
            SchemaSource.connect(REGISTRY),
            Topic.TRANSACTIONS.subject(),
            TransactionState.getClassSchema());
    CollectedRefusals.REFUSALS.clear();
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    node.close();
  }

  @Test
  void theIndexShowsTheLatestStates() throws Exception {
    RECORDS.clear();
    add("t1", encoder.encode(States.remitted("t1", "OLD", "ICN1")));
    add("gone", encoder.encode(States.remitted("gone", "GONE", "ICN2")));
    add("t1", encoder.encode(States.remitted("t1", "NEW", "ICN1")));
    add("gone", null);
    add("stray", "not Avro".getBytes(StandardCharsets.UTF_8));
    add("swapped", encoder.encode(States.remitted("t3", "T3", "ICN3")));

    run();
    client.indices().refresh(r -> r.index(IndexTemplates.TRANSACTIONS));
    assertThat(TransactionSearch.find(client, "NEW").exact())
        .extracting(FoundTransaction::id)
        .containsExactly("t1");
    assertThat(TransactionSearch.find(client, "OLD").exactTotal()).isZero();
    assertThat(TransactionSearch.find(client, "GONE").exactTotal()).isZero();
    assertThat(client.count(c -> c.index(IndexTemplates.TRANSACTIONS)).count()).isEqualTo(1);
    assertThat(client.get(g -> g.index(IndexTemplates.TRANSACTIONS).id("t1"), Void.class).version())
        .as("the offset in Kafka")
        .isEqualTo(2);
    assertThat(CollectedRefusals.REFUSALS)
        .extracting(Refusal::reason)
        .containsExactlyInAnyOrder("not-framed", "key-mismatch");

    run();
    client.indices().refresh(r -> r.index(IndexTemplates.TRANSACTIONS));
    assertThat(client.count(c -> c.index(IndexTemplates.TRANSACTIONS)).count()).isEqualTo(1);
  }

  private void run() throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    environment.setParallelism(1);
    IndexJob.defineWorkflow(
        environment,
        new DataGeneratorSource<>(
            index -> RECORDS.get(index.intValue()), RECORDS.size(), TransactionRecordType.INSTANCE),
        new ElasticsearchSink<>(
            new ElasticsearchAddress(node.url()),
            IndexTemplates.TRANSACTIONS,
            new TransactionConverter(REGISTRY),
            new CollectedRefusals<>()));
    environment.execute("index");
  }

  private static void add(String key, byte[] value) {
    RECORDS.add(
        new TransactionRecord(
            key.getBytes(StandardCharsets.UTF_8), value, 0, RECORDS.size(), 0, Map.of()));
  }
}
