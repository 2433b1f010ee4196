package io.throughline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.throughline.events.Topic;
import io.throughline.local.server.Part;
import io.throughline.local.server.Servers;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The gateway as a process before a real broker: every 202 is in the topic, whatever happens to the
 * broker, and what is not accepted says so.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class GatewayIT {
  private static final int SENDERS = 8;
  private static final int REQUESTS_OF_A_SENDER = 60;

  @RegisterExtension static final RunningCluster CLUSTER = RunningCluster.toBeStarted();

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private final LocalCluster cluster = CLUSTER.cluster();

  @BeforeAll
  static void startBrokerAndGateway() throws IOException, InterruptedException {
    LocalCluster cluster = CLUSTER.cluster();
    cluster.run().begin(cluster.config().portsOffset());
    Secrets.ensure(cluster.run().gatewayToken());
    new Servers(List.of(cluster.servers().part("kafka"), cluster.servers().part("gateway")))
        .start(System.out::println);
    cluster.preparation().topics();
  }

  @Test
  @Order(1)
  void whatIsAcceptedIsInTheTopic() throws Exception {
    String body = "{\"id\": \"P-1\",\n \"amount\": \"1.10\"}";

    HttpResponse<String> first = post(body);
    HttpResponse<String> again = post(body);

    assertThat(List.of(first.statusCode(), again.statusCode())).containsOnly(202);
    List<ConsumerRecord<byte[], byte[]>> records = stored();
    assertThat(records).as("a repeat is a record of its own; events have the same ids").hasSize(2);
    for (ConsumerRecord<byte[], byte[]> record : records) {
      assertThat(text(record.value())).isEqualTo(body);
      assertThat(text(record.key())).isEqualTo("payments");
      assertThat(text(record.headers().lastHeader("throughline.feed").value()))
          .isEqualTo("gateway/demo/payments");
    }
    assertThat(records).extracting(ConsumerRecord::partition).containsOnly(partition(first));
  }

  @Test
  @Order(2)
  void whatIsRefusedIsNot() throws Exception {
    assertThat(send(request("{}").setHeader("Authorization", "Bearer wrong")).statusCode())
        .isEqualTo(401);
    assertThat(post("[\"" + "x".repeat(1024 * 1024) + "\"]").statusCode()).isEqualTo(413);
    assertThat(post("{\"a\":").statusCode()).isEqualTo(422);
    try (Socket socket = new Socket("127.0.0.1", cluster.endpoints().gateway().getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          """
          POST /v1/feeds/payments HTTP/1.1\r
          Host: gateway\r
          Authorization: Bearer %s\r
          Content-Type: application/json\r
          Content-Length: 100\r
          \r
          {\
          """
              .formatted(token())
              .getBytes(StandardCharsets.US_ASCII));
      assertThat(text(socket.getInputStream().readAllBytes())).startsWith("HTTP/1.1 408 ");
    }

    assertThat(stored()).hasSize(2);
  }

  @Test
  @Order(3)
  void manyAtOnceAreEachAcceptedOrToldToWait() throws Exception {
    Set<String> before = bodies();
    List<CompletableFuture<Map<String, Integer>>> senders = new ArrayList<>();
    for (int sender = 0; sender < SENDERS; sender++) {
      String name = "s" + sender;
      senders.add(CompletableFuture.supplyAsync(() -> sendMany(name)));
    }
    Set<String> accepted =
        senders.stream()
            .flatMap(sender -> sender.join().entrySet().stream())
            .peek(answer -> assertThat(answer.getValue()).isIn(202, 429))
            .filter(answer -> answer.getValue() == 202)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());

    Set<String> stored = bodies();
    stored.removeAll(before);
    assertThat(stored).isEqualTo(accepted);
    assertThat(accepted)
        .hasSizeGreaterThanOrEqualTo(100)
        .as("the rate holds the rest off")
        .hasSizeLessThan(SENDERS * REQUESTS_OF_A_SENDER);
  }

  private Map<String, Integer> sendMany(String sender) {
    Map<String, Integer> answers = new HashMap<>();
    for (int i = 0; i < REQUESTS_OF_A_SENDER; i++) {
      String body = "{\"id\":\"%s-%d\"}".formatted(sender, i);
      answers.put(body, status(body));
    }
    return answers;
  }

  @Test
  @Order(4)
  void withoutABrokerNothingIsAccepted() throws Exception {
    Part kafka = cluster.servers().part("kafka");
    kafka.kill();

    List<Integer> answers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      answers.add(status("{\"id\":\"lost-%d\"}".formatted(i)));
    }
    assertThat(answers).containsOnly(503);
    assertThat(health()).isEqualTo(503);

    new Servers(List.of(kafka, cluster.servers().part("gateway"))).start(System.out::println);
    String body = "{\"id\":\"found\"}";
    await().atMost(Duration.ofMinutes(1)).until(() -> status(body) == 202);

    assertThat(bodies()).contains(body);
    assertThat(health()).isEqualTo(200);
  }

  /** Those under way when the broker dies get 503, or 202 and are there. */
  @Test
  @Order(5)
  void aBrokerThatDiesInTheMiddleMakesNoFalse202() throws Exception {
    Part kafka = cluster.servers().part("kafka");
    CompletableFuture<Map<String, Integer>> sending =
        CompletableFuture.supplyAsync(() -> sendUntilRefused("middle"));
    await().until(() -> bodies().stream().anyMatch(body -> body.contains("middle")));
    kafka.kill();
    Map<String, Integer> answers = sending.join();
    new Servers(List.of(kafka)).start(System.out::println);

    assertThat(answers).containsValues(202, 503);
    assertThat(bodies())
        .containsAll(
            answers.entrySet().stream()
                .filter(answer -> answer.getValue() == 202)
                .map(Map.Entry::getKey)
                .toList());
  }

  private Map<String, Integer> sendUntilRefused(String name) {
    Map<String, Integer> answers = new HashMap<>();
    int answer = 0;
    for (int i = 0; answer != 503; i++) {
      String body = "{\"id\":\"%s-%d\"}".formatted(name, i);
      answer = status(body);
      answers.put(body, answer);
    }
    return answers;
  }

  @Test
  @Order(6)
  void stopsByItself() throws Exception {
    Part gateway = cluster.servers().part("gateway");

    assertThat(gateway.stop(Duration.ofSeconds(30))).as("without being killed").isTrue();
    assertThat(Files.readString(gateway.log())).contains("Stopped; requests", "accepted ");
  }

  private int health() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(cluster.endpoints().gateway().resolve("/health")).build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private int status(String body) {
    try {
      return post(body).statusCode();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private HttpResponse<String> post(String body) throws IOException, InterruptedException {
    return send(request(body));
  }

  private HttpRequest.Builder request(String body) throws IOException {
    return HttpRequest.newBuilder(cluster.endpoints().gateway().resolve("/v1/feeds/payments"))
        .timeout(Duration.ofMinutes(1))
        .header("Authorization", "Bearer " + token())
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private String token() throws IOException {
    return Files.readString(cluster.run().gatewayToken()).strip();
  }

  private List<ConsumerRecord<byte[], byte[]>> stored() {
    return TopicContents.of(cluster.endpoints().bootstrapServers(), Topic.RAW.topicName());
  }

  private Set<String> bodies() {
    return stored().stream().map(record -> text(record.value())).collect(Collectors.toSet());
  }

  private static int partition(HttpResponse<String> accepted) {
    return Integer.parseInt(accepted.body().replaceAll("(?s).*\"partition\":(\\d+).*", "$1"));
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
