package io.throughline.exceptions;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.decision.SigningKey;
import io.throughline.exceptions.access.UsersFile;
import io.throughline.exceptions.cases.RetrySchedule;
import io.throughline.exceptions.stream.StreamsSettings;
import io.throughline.http.HttpListener;
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
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The door of an instance that has no broker: what it says before any case is looked at. */
class DoorTest {
  private static final int BURST = 40;
  private static final String DECISION =
      "{\"decisionId\":\"d\",\"action\":\"RETRY\",\"exceptionRevision\":1}";

  @TempDir private static Path folder;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static ExceptionsService service;

  @BeforeAll
  static void start() throws Exception {
    Path tokens =
        Files.writeString(
            folder.resolve("tokens"),
            "vera viewer %s%nanna approver %s%nrita viewer %s%n"
                .formatted(sha256("vera"), sha256("anna"), sha256("rita")));
    service =
        new ExceptionsService(
            new ExceptionsSettings(
                new HttpListener.Settings(
                    "exceptions", "127.0.0.1", 0, Duration.ofSeconds(5), Duration.ofSeconds(5), 8),
                // Nothing listens there.
                new StreamsSettings("127.0.0.1:1", "127.0.0.1:1", folder, 1, 0),
                "http://127.0.0.1:1",
                new RetrySchedule(Duration.ofSeconds(1), Duration.ofSeconds(1), 1, 1),
                Duration.ofSeconds(1)),
            UsersFile.read(tokens, 1, BURST, () -> 0),
            SigningKey.of(new byte[32]),
            InstantSource.system());
    service.start();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static String sha256(String token) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
  }

  private HttpResponse<String> send(String method, String target, String token, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + target))
            .timeout(Duration.ofSeconds(20))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void asksForAToken() throws Exception {
    for (String target : new String[] {"/v1/cases", "/v1/cases/x"}) {
      HttpResponse<String> answer = send("GET", target, "", "");
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
      assertThat(send("GET", target, "nobody", "").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void saysThatItClosesWhenItAnswersBeforeTheBody() throws Exception {
    try (Socket socket = new Socket("127.0.0.1", service.port())) {
      socket.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
      socket
          .getOutputStream()
          .write(
              "POST /v1/cases/x/decisions HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));

      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 401 ")
          .containsIgnoringCase("\r\nConnection: close\r\n");
    }
  }

  @Test
  void aViewerDecidesNothing() throws Exception {
    HttpResponse<String> answer = send("POST", "/v1/cases/x/decisions", "vera", DECISION);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("\"code\":\"not-permitted\"", "vera is a viewer");
  }

  @Test
  void bodiesAreBoundedAndRead() throws Exception {
    assertThat(send("POST", "/v1/cases/x/decisions", "anna", "x".repeat(64 * 1024 + 1)))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(413);
    HttpResponse<String> garbage = send("POST", "/v1/cases/x/decisions", "anna", "{\"a\"\n?");
    assertThat(garbage.statusCode()).isEqualTo(400);
    assertThat(garbage.body()).contains("Line 2, column");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "size=0",
        "size=201",
        "size=x",
        "state=OPEN&state=OPEN",
        "state=open",
        "state=OPEN,",
        "colour=red",
        "page=zz",
        "minAmount=-1",
        "minAmount=1.5",
        "minAmount=99999999999999999999",
        "rule=%ff",
      })
  void queriesAreReadStrictly(String query) throws Exception {
    HttpResponse<String> answer = send("GET", "/v1/cases?" + query, "vera", "");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("\"code\":\"bad-request\"");
  }

  @Test
  void whatIsNotThereYetIsToBeAskedForAgain() throws Exception {
    for (Map.Entry<String, String> request :
        Map.of("/v1/cases?size=5", "GET", "/v1/cases/x", "GET", "/v1/cases/x/decisions", "POST")
            .entrySet()) {
      HttpResponse<String> answer = send(request.getValue(), request.getKey(), "anna", DECISION);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }
  }

  @Test
  void aTokenHasARate() throws Exception {
    for (int i = 0; i < BURST; i++) {
      assertThat(send("GET", "/v1/cases", "rita", "").statusCode()).isEqualTo(503);
    }
    HttpResponse<String> answer = send("GET", "/v1/cases", "rita", "");

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(send("GET", "/v1/cases", "anna", "").statusCode()).as("of each").isEqualTo(503);
  }

  @Test
  void knowsItsPaths() throws Exception {
    assertThat(send("GET", "/v1/nothing", "vera", "").statusCode()).isEqualTo(404);
    assertThat(send("GET", "/v1/cases/a/b", "vera", "").statusCode()).isEqualTo(404);
    HttpResponse<String> deleted = send("DELETE", "/v1/cases/a", "anna", "");
    assertThat(deleted.statusCode()).isEqualTo(405);
    assertThat(deleted.headers().firstValue("Allow")).hasValue("GET");
    assertThat(send("GET", "/openapi.yaml", "", "").body()).startsWith("openapi: 3.1.0");
    assertThat(send("GET", "/health", "", "").body()).contains("WAITING_FOR_TOPICS", "up");
    assertThat(send("GET", "/metrics", "", "").body())
        .contains("throughline_exceptions_retries_total 0.0")
        .as("nobody knows them now")
        .doesNotContain("throughline_exceptions_cases{");
  }
}
