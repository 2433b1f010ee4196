package io.throughline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import io.throughline.events.IngestReceipt;
import io.throughline.events.Topic;
import io.throughline.ingest.folder.WatchedFolderSource;
import io.throughline.ingest.outgoing.Origin;
import io.throughline.ingest.outgoing.Outgoing;
import io.throughline.ingest.reading.Ingestion;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The whole job on a small cluster in this JVM. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class IngestTopologyIT {
  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(2)
              .setNumberSlotsPerTaskManager(1)
              .build());

  private static final String CHARGES =
      """
      MSH|^~\\&|EPIC|NORTH|HUB|LAKE|20260203140509||DFT^P03|M1|P|2.5.1
      PID|1||77||DOE^JANE|||||||||||||A1
      FT1|1|T1||20260202||CG|99213|||1|100
      FT1|2|T2||20260202||CG|99214|||1|x
      FT1|3|T3||20260202||CG|99215|||1|300
      """;

  private static final int CLAIMS_OF_LARGE_FILE = 60_000;
  private static final Duration RECEIPT_DEADLINE = Duration.ofSeconds(60);

  @TempDir private Path folder;

  @Test
  void everyRecordGoesOutOnceOverAFailureInTheMiddleOfAFile() throws Exception {
    Files.writeString(folder.resolve("large.x12"), large());
    Files.writeString(folder.resolve("small.x12"), Interchange.of837("CLM*S1*1"));
    Files.writeString(folder.resolve("broken.x12"), Interchange.of835("CLP*S1*1*x*1"));
    Files.writeString(folder.resolve("empty.x12"), "");
    Files.writeString(folder.resolve("charges.hl7"), CHARGES);
    CommittedRecords.reset(true);

    StreamExecutionEnvironment environment = environment();
    define(environment, true);
    environment.execute();

    assertThat(CommittedRecords.hasFailed()).isTrue();
    assertThat(CommittedRecords.records()).containsExactlyInAnyOrderElementsOf(readAll());
    assertThat(CommittedRecords.records())
        .filteredOn(outgoing -> outgoing.topic() == Topic.BILLING)
        .hasSize(2)
        .allSatisfy(outgoing -> assertThat(outgoing.key()).asString().isEqualTo("NORTH|A1"));
  }

  @Test
  void readsFilesAsTheyArriveAndThoseReplacedAgain() throws Exception {
    CommittedRecords.reset(false);
    StreamExecutionEnvironment environment = environment();
    define(environment, false);
    JobClient job = environment.executeAsync();
    try {
      Path file = folder.resolve("a.x12");
      Files.writeString(folder.resolve("unfinished.tmp"), Interchange.of837("CLM*T1*1"));
      Files.writeString(file, Interchange.of837("CLM*A1*1"));
      awaitReceipts(1);
      Files.writeString(file, Interchange.of837("CLM*A1*1", "CLM*A2*2"));
      awaitReceipts(2);
      Path below = Files.createDirectories(folder.resolve("below/it"));
      Files.writeString(below.resolve("b.x12"), Interchange.of837("CLM*B1*1"));
      awaitReceipts(3);
    } finally {
      job.cancel().get();
    }

    assertThat(receipts())
        .extracting(IngestReceipt::getUri, IngestReceipt::getEvents)
        .containsExactly(
            tuple(uri("a.x12"), 1L), tuple(uri("a.x12"), 2L), tuple(uri("below/it/b.x12"), 1L));
  }

  private static void awaitReceipts(int count) {
    await().atMost(RECEIPT_DEADLINE).until(() -> receipts().size() == count);
  }

  private String uri(String name) {
    return folder.resolve(name).toUri().toString();
  }

  private static List<IngestReceipt> receipts() {
    return CommittedRecords.records().stream()
        .filter(outgoing -> outgoing.topic() == Topic.RECEIPTS)
        .map(TestIngestion::receipt)
        .toList();
  }

  @Test
  void everyOperatorIsNamedForItsState() {
    StreamExecutionEnvironment environment = environment();
    define(environment, true);

    assertThat(environment.getStreamGraph(false).getStreamNodes())
        .isNotEmpty()
        .allSatisfy(node -> assertThat(node.getTransformationUID()).isNotBlank());
  }

  private void define(StreamExecutionEnvironment environment, boolean bounded) {
    WatchedFolderSource source =
        new WatchedFolderSource(
            List.of(folder.toString()), Duration.ofMillis(50), bounded, new TestIngestion());
    IngestTopology.define(
        environment,
        List.of(new IngestTopology.Lane("watched-folders", source, new CommittedRecords())));
  }

  private static StreamExecutionEnvironment environment() {
    Configuration configuration =
        new Configuration()
            .set(PipelineOptions.GENERIC_TYPES, false)
            .set(PipelineOptions.OBJECT_REUSE, true)
            .set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(20))
            .set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay")
            .set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(10))
            .set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 1);
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    environment.setParallelism(2);
    return environment;
  }

  private List<Outgoing> readAll() throws Exception {
    List<Outgoing> records = new ArrayList<>();
    try (Ingestion ingestion = new TestIngestion().create(new UnregisteredMetricsGroup());
        var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        try (InputStream input = Files.newInputStream(file)) {
          var ingest = ingestion.open(input, Origin.file(file.toUri().toString(), ""), 0);
          while (ingest.advance(records::add)) {
            // Until the receipt is out.
          }
        }
      }
    }
    return records;
  }

  private static String large() {
    StringBuilder claims = new StringBuilder();
    for (int i = 0; i < CLAIMS_OF_LARGE_FILE; i++) {
      claims.append(i == 0 ? "" : "~").append("CLM*L").append(i).append("*100.00***11:B:1");
      claims.append("~LX*1~SV1*HC:99213*").append(i % 50 == 7 ? "x" : "100").append("*UN*1");
    }
    String text = Interchange.of837(claims.toString());
    assertThat(text.getBytes(StandardCharsets.US_ASCII).length).isGreaterThan(2_000_000);
    return text;
  }
}
