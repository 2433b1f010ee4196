package io.throughline.local.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real process, started, stopped and killed. */
class ElasticsearchServerIT {
  @TempDir Path folder;

  private final HttpClient http = HttpClient.newHttpClient();
  private ElasticsearchProcess node;

  @BeforeEach
  void start() throws IOException {
    node = ElasticsearchProcess.start(folder.resolve("node"));
  }

  @AfterEach
  void stop() {
    node.close();
    http.close();
  }

  @Test
  void saysWhoItIs() throws Exception {
    HttpResponse<String> answer = call("GET", "/", "");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("X-elastic-product")).contains("Elasticsearch");
    assertThat(answer.body()).contains("\"number\":\"9.5.3\"");
  }

  @Test
  void stopsWhenAskedAndKeepsItsDataWhenKilled() throws Exception {
    write("1");
    assertThat(node.stop()).isEqualTo(ElasticsearchCommand.STOPPED);
    assertThat(node.tail()).endsWith("Elasticsearch has stopped.");

    node.start();
    write("2");
    node.kill();

    node.start();
    assertThat(call("GET", "/notes/_doc/1", "").statusCode()).isEqualTo(200);
    assertThat(call("GET", "/notes/_doc/2", "").statusCode()).isEqualTo(200);
  }

  @Test
  void namesThePortThatIsTaken() throws Exception {
    ElasticsearchProcess second =
        ElasticsearchProcess.of(
            folder.resolve("second"), node.httpPort(), ElasticsearchProcess.freePort());
    second.launch();
    assertThat(second.exitCode()).isEqualTo(ElasticsearchCommand.PORT_TAKEN);
    assertThat(second.tail()).contains("127.0.0.1:" + node.httpPort() + ": the port is taken.");

    ElasticsearchProcess third =
        ElasticsearchProcess.of(
            folder.resolve("third"), ElasticsearchProcess.freePort(), node.transportPort());
    third.launch();
    assertThat(third.exitCode()).isEqualTo(ElasticsearchCommand.PORT_TAKEN);
    assertThat(third.tail()).contains("127.0.0.1:" + node.transportPort() + ": the port is taken.");
  }

  @Test
  void refusesAHomeThatIsInUse() throws Exception {
    ElasticsearchProcess second =
        ElasticsearchProcess.of(
            folder.resolve("node"),
            ElasticsearchProcess.freePort(),
            ElasticsearchProcess.freePort());
    second.launch();
    assertThat(second.exitCode()).isEqualTo(ElasticsearchCommand.FAILED);
    assertThat(second.tail()).contains("Another node is running on this home");
  }

  private void write(String id) throws Exception {
    HttpResponse<String> answer = call("PUT", "/notes/_doc/" + id, "{\"text\":\"kept\"}");
    assertThat(answer.statusCode()).isEqualTo(201);
  }

  private HttpResponse<String> call(String method, String path, String body) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(node.url() + path))
            .method(method, BodyPublishers.ofString(body))
            .header("Content-Type", "application/json")
            .build(),
        BodyHandlers.ofString());
  }
}
