package io.throughline.gateway;

import io.throughline.gateway.access.SourcesFile;
import io.throughline.gateway.answer.Outcomes;
import io.throughline.gateway.broker.BrokerProbe;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A gateway on a free port, in front of a producer that does what a test says. */
final class RunningGateway implements AutoCloseable {
  static final String TOKEN = "a token of clinic-a";
  static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  static final int MAX_BODY = 1_000;
  static final int BURST = 20;

  final MockProducer<byte[], byte[]> producer;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Gateway gateway;
  private final int port;

  /**
   * One that listens.
   *
   * @param acknowledging false: a test acknowledges each record
   */
  RunningGateway(Path folder, boolean acknowledging, Duration ackTimeout) throws IOException {
    producer =
        new MockProducer<>(
            acknowledging, null, new ByteArraySerializer(), new ByteArraySerializer());
    Path tokens =
        Files.writeString(
            folder.resolve("tokens"), "clinic-a " + sha256(TOKEN) + " payments,clinic-a-*\n");
    gateway =
        new Gateway(
            new GatewaySettings(
                "127.0.0.1",
                0,
                MAX_BODY,
                Duration.ofMillis(400),
                ackTimeout,
                Duration.ofMillis(1_500),
                Duration.ofSeconds(20),
                8,
                2 * MAX_BODY),
            SourcesFile.read(tokens, 1, BURST, System::nanoTime),
            producer,
            // Nothing listens there.
            BrokerProbe.connect("127.0.0.1:1"),
            InstantSource.fixed(NOW));
    gateway.start();
    port = gateway.port();
  }

  static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A request that would be accepted, to be made worse. */
  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + TOKEN)
        .header("Content-Type", "application/json");
  }

  HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> post(String body) throws IOException, InterruptedException {
    return send(posted(body));
  }

  CompletableFuture<HttpResponse<String>> postAsync(String body) {
    return client.sendAsync(posted(body), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest posted(String body) {
    return request("/v1/feeds/payments").POST(HttpRequest.BodyPublishers.ofString(body)).build();
  }

  /** A connection on which a test says every byte itself. */
  Socket connect() throws IOException {
    Socket socket = new Socket("127.0.0.1", port);
    socket.setSoTimeout((int) Duration.ofSeconds(30).toMillis());
    return socket;
  }

  Outcomes outcomes() {
    return gateway.outcomes();
  }

  @Override
  public void close() {
    gateway.close();
  }
}
