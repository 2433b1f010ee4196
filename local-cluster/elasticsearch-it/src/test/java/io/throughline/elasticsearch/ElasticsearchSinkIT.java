package io.throughline.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.throughline.elasticsearch.connection.ElasticsearchAddress;
import io.throughline.elasticsearch.sink.BulkLimits;
import io.throughline.elasticsearch.sink.ElasticsearchSink;
import io.throughline.elasticsearch.sink.Refusal;
import io.throughline.elasticsearch.sink.RetryPolicy;
import io.throughline.local.elasticsearch.ElasticsearchProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The sink in a job, against the real server, which dies and comes back. */
class ElasticsearchSinkIT {
  @RegisterExtension
  private static final MiniClusterExtension FLINK =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(2)
              .build());

  private static final int NUMBERS = 20_000;

  /** The document that the mapping refuses, see {@link NumberConverter}. */
  private static final String REFUSED = "n13";

  @TempDir Path folder;

  private ElasticsearchProcess node;
  private ElasticsearchClient client;

  @BeforeEach
  void start() throws IOException {
    node = ElasticsearchProcess.start(folder.resolve("node"));
    client = new ElasticsearchAddress(node.url()).client();
    IndexTemplates.ensure(client, 0);
    CollectedRefusals.REFUSALS.clear();
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    node.close();
  }

  @Test
  void theSameTwiceChangesNothing() throws Exception {
    Gate.close(false);
    Gate.opened.countDown();
    run().getJobExecutionResult().get();
    Map<String, Long> once = documents();
    assertThat(once).isEqualTo(expected());
    assertThat(CollectedRefusals.REFUSALS)
        .isNotEmpty()
        .containsOnly(
            new Refusal(
                "document-parsing-exception",
                "Elasticsearch answered document_parsing_exception (status 400): field"
                    + " throughline.money.paid is a long"));

    run().getJobExecutionResult().get();
    assertThat(documents()).isEqualTo(once);
  }

  @Test
  void aRestartInTheMiddleLosesNothing() throws Exception {
    Gate.close(true);
    JobClient job = run();
    Gate.reached.await();
    Patience.until("a checkpoint has written the first numbers", () -> !documents().isEmpty());
    Gate.opened.countDown();
    job.getJobExecutionResult().get();
    assertThat(Gate.MUST_FAIL).as("it did fail").isFalse();
    assertThat(documents()).isEqualTo(expected());
  }

  @Test
  @Disabled(
      "Passed, then failed: after kill -9 and restart of the local node every bulk timed out after"
          + " 60 s until the job's restarts were used up. Whether node or client hangs is not known.")
  void aKilledServerThatComesBackHasEverything() throws Exception {
    Gate.close(false);
    JobClient job = run();
    Gate.reached.await();
    Patience.until("the first numbers are written", () -> !documents().isEmpty());
    node.kill();
    Gate.opened.countDown();
    node.start();
    job.getJobExecutionResult().get();
    assertThat(documents()).isEqualTo(expected());
  }

  @Test
  void givesUpWhenTheServerStaysAway() throws Exception {
    Gate.close(false);
    JobClient job =
        run(
            new RetryPolicy(3, Duration.ofMillis(10), Duration.ofMillis(20), Duration.ofSeconds(5)),
            0);
    Gate.reached.await();
    node.kill();
    Gate.opened.countDown();
    assertThatThrownBy(() -> job.getJobExecutionResult().get())
        .hasStackTraceContaining("Elasticsearch at " + node.url() + "/throughline-transactions")
        .hasStackTraceContaining("in 3 attempts");
  }

  private JobClient run() throws Exception {
    return run(RetryPolicy.DEFAULT, 3);
  }

  private JobClient run(RetryPolicy retry, int restarts) throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, restarts);
    configuration.set(
        RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(100));
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    environment.setParallelism(2);
    environment.enableCheckpointing(200);
    environment
        .fromSource(
            new NumberSequenceSource(1, NUMBERS),
            WatermarkStrategy.noWatermarks(),
            "numbers",
            Types.LONG)
        .map(new Gate(NUMBERS / 4, NUMBERS / 2 - 1))
        .returns(Types.LONG)
        .sinkTo(
            new ElasticsearchSink<>(
                new ElasticsearchAddress(node.url()),
                IndexTemplates.TRANSACTIONS,
                new NumberConverter(),
                new CollectedRefusals<>(),
                new BulkLimits(100, 1 << 20, Duration.ofMillis(100), 200, 1 << 20, 1 << 20),
                retry))
        .name("elasticsearch");
    return environment.executeAsync("numbers");
  }

  private Map<String, Long> documents() throws IOException {
    client.indices().refresh(r -> r.index(IndexTemplates.TRANSACTIONS));
    Map<String, Long> numbers = new TreeMap<>();
    for (Hit<FoundTransaction> hit :
        client
            .search(
                s -> s.index(IndexTemplates.TRANSACTIONS).size(NumberConverter.DOCUMENTS),
                FoundTransaction.class)
            .hits()
            .hits()) {
      numbers.put(hit.id(), (long) hit.source().content().factCount());
    }
    return numbers;
  }

  /** Each document at its highest number, but the one that is refused. */
  private static Map<String, Long> expected() {
    Map<String, Long> numbers = new TreeMap<>();
    for (long number = 1; number <= NUMBERS; number++) {
      numbers.put("n" + number % NumberConverter.DOCUMENTS, number);
    }
    numbers.remove(REFUSED);
    return numbers;
  }
}
