package io.throughline.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.elasticsearch.connection.ElasticsearchAddress;
import io.throughline.elasticsearch.connection.HangingServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class IndexJobTest {
  private final StringWriter errors = new StringWriter();

  @Test
  void namesTheElasticsearchThatDoesNotAnswer() throws IOException {
    String nobody = "http://127.0.0.1:" + unusedPort();
    assertThat(start("--elasticsearch", nobody)).isEqualTo(1);
    assertThat(errors.toString())
        .contains("Elasticsearch at " + nobody + " does not answer")
        .contains("is --elasticsearch right?");
  }

  @Test
  void namesTheElasticsearchThatHangs() throws IOException {
    try (HangingServer server = new HangingServer()) {
      ElasticsearchAddress address = new ElasticsearchAddress(server.url(), Duration.ofMillis(300));
      assertThatThrownBy(() -> IndexJob.ensureIndex(address, 0))
          .hasMessageContaining("Elasticsearch at " + server.url() + " does not answer")
          .hasMessageContaining("no answer within 300 milliseconds")
          .hasMessageContaining("is --elasticsearch right?");
    }
  }

  @Test
  void namesTheOptionThatIsMissing() {
    assertThat(start()).isEqualTo(2);
    assertThat(errors.toString()).contains("--elasticsearch");
  }

  private int start(String... more) {
    CommandLine line = new CommandLine(new IndexJob()).setErr(new PrintWriter(errors, true));
    String[] arguments = {
      "--bootstrap-servers", "127.0.0.1:1", "--schema-registry", "mock://index-job-test"
    };
    String[] all = new String[arguments.length + more.length];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return line.execute(all);
  }

  private static int unusedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
