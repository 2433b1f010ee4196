package io.throughline.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.throughline.gateway.answer.Outcome;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is accepted, and what each refusal looks like, by HTTP. */
class GatewayTest {
  private static final String SECRET = "Doe-1961";
  private static final String PAYMENTS = "/v1/feeds/payments";

  @TempDir private Path folder;
  private RunningGateway gateway;

  @BeforeEach
  void start() throws Exception {
    gateway = new RunningGateway(folder, true, Duration.ofSeconds(10));
  }

  @AfterEach
  void stop() {
    gateway.close();
  }

  @Test
  void keepsTheBodyByteForByteUnderTheNameOfItsFeed() throws Exception {
    String body = " {\"amount\" : \"1.10\",\r\n\"paid\": \"größer\"} ";

    HttpResponse<String> answer =
        gateway.send(
            gateway
                .request("/v1/feeds/clinic-a-claims.2026")
                .header("Idempotency-Key", "export-77/3")
                .POST(BodyPublishers.ofString(body))
                .build());

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body())
        .contains("\"topic\":\"revenue.raw.v1\"", "\"partition\":0", "\"offset\":0");
    ProducerRecord<byte[], byte[]> record = gateway.producer.history().getFirst();
    assertThat(record.topic()).isEqualTo("revenue.raw.v1");
    assertThat(text(record.key())).isEqualTo("clinic-a-claims.2026");
    assertThat(text(record.value())).isEqualTo(body);
    Map<String, String> headers = headers(record);
    assertThat(headers)
        .containsEntry("throughline.feed", "gateway/clinic-a/clinic-a-claims.2026")
        .containsEntry("throughline.received-at", "2026-03-01T10:00:00Z")
        .containsEntry("throughline.idempotency-key", "export-77/3");
    assertThat(answer.body()).contains(headers.get("throughline.request-id"));
  }

  @Test
  void takesLinesOfJson() throws Exception {
    HttpRequest lines =
        gateway
            .request(PAYMENTS)
            .setHeader("Content-Type", "application/x-ndjson; charset=UTF-8")
            .POST(BodyPublishers.ofString("{\"a\":1}\r\n\n{\"a\":2}"))
            .build();

    assertThat(gateway.send(lines).statusCode()).isEqualTo(202);
  }

  @Test
  void takesABodyWithoutDeclaredLength() throws Exception {
    String body = "[" + " ".repeat(RunningGateway.MAX_BODY - 2) + "]";

    assertThat(gateway.send(posted(chunked(body))).statusCode()).isEqualTo(202);
    assertThat(text(gateway.producer.history().getFirst().value())).isEqualTo(body);
  }

  static Stream<Arguments> refusals() {
    String large = "[\"" + SECRET.repeat(RunningGateway.MAX_BODY) + "\"]";
    return Stream.of(
        refusal(Outcome.UNAUTHENTICATED, to -> to.setHeader("Authorization", "Basic " + SECRET)),
        refusal(Outcome.UNAUTHENTICATED, to -> to.setHeader("Authorization", "Bearer " + SECRET)),
        refusal(Outcome.UNSUPPORTED_MEDIA_TYPE, to -> to.setHeader("Content-Type", "text/csv")),
        refusal(
            Outcome.UNSUPPORTED_MEDIA_TYPE,
            to -> to.setHeader("Content-Type", "application/json; charset=latin1")),
        refusal(Outcome.UNSUPPORTED_MEDIA_TYPE, to -> to.setHeader("Content-Encoding", "gzip")),
        refusal(Outcome.BAD_REQUEST, to -> to.setHeader("Idempotency-Key", "too long".repeat(100))),
        refusal(Outcome.METHOD_NOT_ALLOWED, to -> to.PUT(BodyPublishers.ofString("{}"))),
        refusal(Outcome.BODY_TOO_LARGE, to -> to.POST(BodyPublishers.ofString(large))),
        refusal(Outcome.BODY_TOO_LARGE, to -> to.POST(chunked(large))),
        refusal(Outcome.NOT_JSON, to -> to.POST(BodyPublishers.noBody())),
        refusal(
            Outcome.NOT_JSON,
            to -> to.POST(BodyPublishers.ofString("{\"name\":\n  \"" + SECRET + "\"; }"))));
  }

  private static Arguments refusal(Outcome outcome, UnaryOperator<HttpRequest.Builder> worse) {
    return arguments(outcome, worse);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void refuses(Outcome outcome, UnaryOperator<HttpRequest.Builder> worse) throws Exception {
    HttpRequest.Builder request =
        gateway.request(PAYMENTS).POST(BodyPublishers.ofString("{\"name\":\"" + SECRET + "\"}"));

    assertRefused(outcome, gateway.send(worse.apply(request).build()));
  }

  static Stream<Arguments> wrongPaths() {
    return Stream.of(
        arguments(Outcome.FEED_FORBIDDEN, "/v1/feeds/clinic-b-payments"),
        arguments(Outcome.FEED_FORBIDDEN, "/v1/feeds/payments2"),
        arguments(Outcome.NOT_FOUND, "/v1/feeds/Payments"),
        arguments(Outcome.NOT_FOUND, "/v1/feeds/"),
        arguments(Outcome.NOT_FOUND, "/v1/feeds/clinic-a-x/y"),
        arguments(Outcome.NOT_FOUND, "/v1/feeds/clinic-a-%41"),
        arguments(Outcome.NOT_FOUND, "/v2"),
        arguments(Outcome.METHOD_NOT_ALLOWED, "/health"));
  }

  @ParameterizedTest
  @MethodSource("wrongPaths")
  void refusesPaths(Outcome outcome, String path) throws Exception {
    assertRefused(
        outcome, gateway.send(gateway.request(path).POST(BodyPublishers.ofString("{}")).build()));
  }

  private void assertRefused(Outcome outcome, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as("%s", answer.body()).isEqualTo(outcome.status());
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body())
        .contains("\"code\":\"%s\"".formatted(outcome.code()), "\"requestId\":\"")
        .doesNotContain("Doe", "1961");
    assertThat(gateway.producer.history()).isEmpty();
    assertThat(gateway.outcomes().of(outcome)).isEqualTo(1);
    assertThat(Arrays.stream(Outcome.values()).mapToLong(gateway.outcomes()::of).sum())
        .isEqualTo(1);
  }

  @Test
  void saysWhatElseToTry() throws Exception {
    assertThat(header("Allow", gateway.request(PAYMENTS).GET().build())).isEqualTo("POST");
    assertThat(
            header(
                "WWW-Authenticate",
                gateway.request(PAYMENTS).setHeader("Authorization", "x").POST(empty()).build()))
        .isEqualTo("Bearer");
    assertThat(
            header(
                "Accept-Post",
                gateway.request(PAYMENTS).setHeader("Content-Type", "a/b").POST(empty()).build()))
        .isEqualTo("application/json, application/x-ndjson");
  }

  @Test
  void namesThePlaceOfAFault() throws Exception {
    assertThat(gateway.post("{\"a\":\n  1; }").body())
        .contains("Line 2, column ", "\"status\":422");
  }

  @Test
  void holdsASourceToItsRate() throws Exception {
    for (int i = 0; i < RunningGateway.BURST; i++) {
      assertThat(gateway.post("{}").statusCode()).isEqualTo(202);
    }
    HttpResponse<String> answer;
    do {
      // One a second comes back meanwhile.
      answer = gateway.post("{}");
    } while (answer.statusCode() == 202);

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
  }

  @Test
  void tellsThatNoBrokerAnswers() throws Exception {
    HttpResponse<String> answer = gateway.send(gateway.request("/health").GET().build());

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("\"broker\":\"unreachable\"");
  }

  private String header(String name, HttpRequest request) throws Exception {
    return gateway.send(request).headers().firstValue(name).orElse("none");
  }

  private HttpRequest posted(BodyPublisher body) {
    return gateway.request(PAYMENTS).POST(body).build();
  }

  private static BodyPublisher empty() {
    return BodyPublishers.noBody();
  }

  private static BodyPublisher chunked(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
  }

  private static Map<String, String> headers(ProducerRecord<byte[], byte[]> record) {
    Map<String, String> headers = new TreeMap<>();
    for (Header header : List.of(record.headers().toArray())) {
      headers.put(header.key(), text(header.value()));
    }
    return headers;
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
