package io.throughline.elasticsearch.sink;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.throughline.elasticsearch.connection.ElasticsearchAddress;
import io.throughline.elasticsearch.connection.HangingServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What the writer hears of a server that does not do what it should. */
class RestBulkTransportTest {
  private static final Duration PATIENCE = Duration.ofMillis(300);

  @Test
  void aServerThatHangsIsNoAnswer() throws Exception {
    try (HangingServer server = new HangingServer()) {
      assertThat(failure(new ElasticsearchAddress(server.url(), PATIENCE)))
          .hasMessageStartingWith("no answer within 300 milliseconds: it takes connections");
    }
  }

  @Test
  void nobodyThereIsNoAnswer() throws Exception {
    HangingServer server = new HangingServer();
    server.close();
    assertThat(failure(new ElasticsearchAddress(server.url())))
        .hasMessage("connection refused: nothing listens there");
  }

  /** As a proxy answers that has a limit of its own: without a body that Elastic's client knows. */
  @Test
  void aRequestThatIsTooLargeIsRefusedAsSuch() throws Exception {
    HttpServer server = answering(413, "Request Entity Too Large");
    try {
      assertThat(failure(new ElasticsearchAddress(url(server))))
          .isInstanceOfSatisfying(
              BulkRefusedException.class, refused -> assertThat(refused.isTooLarge()).isTrue());
    } finally {
      server.stop(0);
    }
  }

  /** As the writer gets it: a stage may wrap what it fails with. */
  private static Throwable failure(ElasticsearchAddress address) throws Exception {
    CompletableFuture<Throwable> heard = new CompletableFuture<>();
    try (RestBulkTransport transport = new RestBulkTransport(address, "notes")) {
      byte[] document = "{}".getBytes(StandardCharsets.UTF_8);
      transport
          .send(List.of(new DocumentWrite("a", 1, document)))
          .whenComplete((answers, failure) -> heard.complete(failure));
      return heard.get(30, TimeUnit.SECONDS);
    }
  }

  private static HttpServer answering(int status, String body) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static String url(HttpServer server) {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }
}
