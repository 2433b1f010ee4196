package io.throughline.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.throughline.elasticsearch.connection.ElasticsearchAddress;
import io.throughline.elasticsearch.sink.Refusal;
import io.throughline.elasticsearch.sink.RetryPolicy;
import io.throughline.local.elasticsearch.ElasticsearchProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
    hasEverything();
    Map<String, Long> once = documents();
    Map<Long, Long> appended = NumbersJob.entries(client);
    assertThat(CollectedRefusals.REFUSALS)
        .isNotEmpty()
        .containsOnly(
            new Refusal(
                "document-parsing-exception",
                "Elasticsearch answered document_parsing_exception (status 400): field"
                    + " throughline.money.paid is a long"));

    run().getJobExecutionResult().get();
    assertThat(documents()).isEqualTo(once);
    assertThat(NumbersJob.entries(client)).as("by the same writes").isEqualTo(appended);
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
    hasEverything();
  }

  @Test
  void aKilledServerThatComesBackHasEverything() throws Exception {
    Gate.close(false);
    JobClient job = run();
    Gate.reached.await();
    Patience.until("the first numbers are written", () -> !documents().isEmpty());
    node.kill();
    Gate.opened.countDown();
    node.start();
    finish(job);
    hasEverything();
  }

  /** Its kernel goes on taking connections, so that nothing is refused and nothing answered. */
  @Test
  void aFrozenServerThatThawsHasEverything() throws Exception {
    Gate.close(false);
    RetryPolicy retry =
        new RetryPolicy(
            1_000, Duration.ofMillis(100), Duration.ofMillis(500), Duration.ofMinutes(2));
    JobClient job =
        NumbersJob.start(new ElasticsearchAddress(node.url(), Duration.ofSeconds(3)), retry, 0);
    Gate.reached.await();
    Patience.until("the first numbers are written", () -> !documents().isEmpty());
    node.freeze();
    Gate.opened.countDown();
    try (ElasticsearchClient patient =
        new ElasticsearchAddress(node.url(), Duration.ofSeconds(5)).client()) {
      assertThatThrownBy(patient::info).as("longer than a bulk waits").hasMessageContaining("5000");
    }
    node.thaw();
    finish(job);
    hasEverything();
  }

  @Test
  void givesUpWhenTheServerStaysAway() throws Exception {
    Gate.close(false);
    RetryPolicy retry =
        new RetryPolicy(3, Duration.ofMillis(10), Duration.ofMillis(20), Duration.ofSeconds(5));
    JobClient job = NumbersJob.start(new ElasticsearchAddress(node.url()), retry, 0);
    Gate.reached.await();
    node.kill();
    Gate.opened.countDown();
    assertThatThrownBy(() -> job.getJobExecutionResult().get())
        .hasStackTraceContaining("Elasticsearch at " + node.url() + "/throughline-")
        .hasStackTraceContaining("in 3 attempts");
  }

  /** A node that is back but does not answer shows what it does instead. */
  private void finish(JobClient job) throws Exception {
    try {
      job.getJobExecutionResult().get(4, TimeUnit.MINUTES);
    } catch (TimeoutException e) {
      throw new AssertionError("The job goes on; " + node.url() + " does:\n" + node.threads(), e);
    }
  }

  private void hasEverything() throws IOException {
    assertThat(documents()).isEqualTo(NumbersJob.expected());
    assertThat(NumbersJob.entries(client).keySet()).isEqualTo(NumbersJob.expectedEntries());
  }

  private JobClient run() throws Exception {
    return NumbersJob.start(new ElasticsearchAddress(node.url()), RetryPolicy.DEFAULT, 3);
  }

  private Map<String, Long> documents() throws IOException {
    return NumbersJob.documents(client);
  }
}
