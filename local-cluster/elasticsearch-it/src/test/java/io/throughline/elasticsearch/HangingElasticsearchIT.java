package io.throughline.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.elasticsearch.connection.ElasticsearchAddress;
import io.throughline.elasticsearch.sink.RetryPolicy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The sink in a job, against what takes connections and never answers. */
class HangingElasticsearchIT {
  @RegisterExtension
  private static final MiniClusterExtension FLINK =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(2)
              .build());

  private ServerSocket server;
  private String url;

  @BeforeEach
  void listen() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    server.setSoTimeout(60_000);
    url = "http://127.0.0.1:" + server.getLocalPort();
    Gate.close(false);
    Gate.opened.countDown();
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void givesUpAndSaysWhere() throws Exception {
    RetryPolicy retry =
        new RetryPolicy(3, Duration.ofMillis(10), Duration.ofMillis(20), Duration.ofMinutes(1));
    JobClient job =
        NumbersJob.start(new ElasticsearchAddress(url, Duration.ofMillis(200)), retry, 0);
    assertThatThrownBy(() -> job.getJobExecutionResult().get(1, TimeUnit.MINUTES))
        .hasStackTraceContaining("Elasticsearch at " + url + "/throughline-")
        .hasStackTraceContaining("in 3 attempts")
        .hasStackTraceContaining("no answer within 200 milliseconds");
  }

  /** A task that takes longer than task.cancellation.timeout takes its TaskManager with it. */
  @Test
  void isCancelledWhileABulkWaitsForItsAnswer() throws Exception {
    JobClient job = NumbersJob.start(new ElasticsearchAddress(url), RetryPolicy.DEFAULT, 0);
    try (Socket bulk = server.accept()) {
      assertThat(bulk.getInputStream().read()).as("the first byte of a bulk").isEqualTo('P');
      job.cancel().get(20, TimeUnit.SECONDS);
      Patience.until(
          "the job is cancelled",
          Duration.ofSeconds(20),
          () -> job.getJobStatus().get() == JobStatus.CANCELED);
    }
  }
}
