package io.throughline.erp.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import io.throughline.erp.journal.ErpException.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over real HTTP: what each answer means. */
class HttpJournalsTest {
  private static final Books BOOKS = new Books("01/01", "2026-11");
  private static final JournalEntry ENTRY =
      new JournalEntry(
          "k 1",
          LocalDate.parse("2026-11-30"),
          "USD",
          "payment",
          List.of(new JournalLine("1", 5, null, "cash"), new JournalLine("2", -5, "C", "due")));

  @TempDir private Path folder;

  private final List<String> requests = new ArrayList<>();
  private final CountDownLatch hang = new CountDownLatch(1);
  private HttpServer server;
  private HttpJournals journals;
  private Path token;
  private int status = 200;
  private String answer = "";
  private String retryAfter;
  private boolean hangs;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext(
        "/",
        exchange -> {
          requests.add(
              "%s %s %s %s"
                  .formatted(
                      exchange.getRequestMethod(),
                      exchange.getRequestURI(),
                      exchange.getRequestHeaders().getFirst("Authorization"),
                      new String(
                          exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
          if (hangs) {
            await(hang);
          }
          if (retryAfter != null) {
            exchange.getResponseHeaders().set("Retry-After", retryAfter);
          }
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    token = Files.writeString(folder.resolve("token"), "secret\n");
    journals =
        HttpJournals.connect(
            URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
            BearerToken.read(token),
            Duration.ofMillis(500));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @AfterEach
  void stop() {
    hang.countDown();
    journals.close();
    server.stop(0);
  }

  @Test
  void sendsEntriesAndReadsVerdicts() throws Exception {
    answer =
        """
        {"entries":[{"key":"k 1","outcome":"known","document":{"company":"01/01","year":2026,
        "number":7,"series":"A"},"reason":null,"at":"2026-11-30T10:00:00.5Z"}],"more":1}
        """;

    assertThat(journals.book(BOOKS, List.of(ENTRY)))
        .containsExactly(
            new Verdict.Booked(
                new Document("01/01", 2026, 7), Instant.parse("2026-11-30T10:00:00.5Z")));
    assertThat(requests)
        .containsExactly(
            "POST /v1/companies/01%2F01/periods/2026-11/journals Bearer secret"
                + " {\"entries\":[{\"key\":\"k 1\",\"postingDate\":\"2026-11-30\",\"currency\":\"USD\","
                + "\"text\":\"payment\",\"lines\":[{\"account\":\"1\",\"amount\":5,\"costCenter\":null,"
                + "\"text\":\"cash\"},{\"account\":\"2\",\"amount\":-5,\"costCenter\":\"C\","
                + "\"text\":\"due\"}]}]}");
  }

  @Test
  void findsAKeyOrNot() throws Exception {
    answer =
        """
        {"key":"k 1","document":{"company":"01/01","year":2026,"number":7},"period":"2026-11",
        "bookedAt":"2026-11-30T10:00:00Z","postingDate":"2026-11-30","currency":"USD","text":"cut",
        "lines":[{"account":"1","amount":5},{"account":"2","amount":-5}]}
        """;
    BookedJournal journal = journals.find("k 1").orElseThrow();
    assertThat(journal.verdict().document().text()).isEqualTo("2026/7");
    assertThat(journal.entry().booksTheSameAs(ENTRY)).isTrue();
    assertThat(requests).containsExactly("GET /v1/journals/k%201 Bearer secret ");

    status = 404;
    answer = "{\"code\":\"unknown-key\"}";
    assertThat(journals.find("k 1")).isEmpty();

    answer = "no such page";
    assertThat(failure(() -> journals.find("k 1")).kind()).isEqualTo(Kind.UNAVAILABLE);
  }

  @ParameterizedTest
  @CsvSource({
    "500, UNSURE", "503, UNSURE", "409, CONFLICT", "429, THROTTLED", "400, REFUSED",
    "413, REFUSED", "422, REFUSED", "401, UNAVAILABLE", "403, UNAVAILABLE", "404, UNAVAILABLE",
    "302, UNAVAILABLE"
  })
  void everyStatusHasItsMeaning(int given, Kind expected) {
    status = given;

    assertThat(failure(() -> journals.book(BOOKS, List.of(ENTRY))).kind()).isEqualTo(expected);
  }

  @Test
  void theCodeOfAProblemIsTheReasonWhenItIsOne() {
    status = 422;
    answer = "{\"code\":\"no-cost-center\"}";
    assertThat(refusal()).isEqualTo("no-cost-center");
    answer = "{\"code\":\"Jane Doe was not found\"}";
    assertThat(refusal()).isEqualTo("http-422");
    answer = "<html>";
    assertThat(refusal()).isEqualTo("http-422");
  }

  @Test
  void retryAfterIsHeardInSeconds() {
    status = 429;
    retryAfter = "7";
    assertThat(throttled()).isEqualTo(Duration.ofSeconds(7));
    retryAfter = "999999999";
    assertThat(throttled()).isEqualTo(Duration.ofHours(1));
    retryAfter = "Mon, 30 Nov 2026 12:00:00 GMT";
    assertThat(throttled()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''",
        "{}",
        "{\"entries\":[]}",
        "{\"entries\":[null]}",
        "{\"entries\":[{\"key\":\"other\",\"outcome\":\"booked\",\"document\":{},\"at\":\"2026-11-30T10:00:00Z\"}]}",
        "{\"entries\":[{\"key\":\"k 1\",\"outcome\":\"booked\",\"at\":\"2026-11-30T10:00:00Z\"}]}",
        "{\"entries\":[{\"key\":\"k 1\",\"outcome\":\"maybe\",\"at\":\"2026-11-30T10:00:00Z\"}]}",
        "{\"entries\":[{\"key\":\"k 1\",\"outcome\":\"refused\"}]}"
      })
  void anAnswerThatIsNotAboutTheEntriesLeavesItUnsure(String nonsense) {
    answer = nonsense;

    assertThat(failure(() -> journals.book(BOOKS, List.of(ENTRY))).kind()).isEqualTo(Kind.UNSURE);
  }

  @Test
  void noAnswerLeavesItUnsureAndNobodyThereDoesNot() {
    hangs = true;
    assertThat(failure(() -> journals.book(BOOKS, List.of(ENTRY))).kind()).isEqualTo(Kind.UNSURE);

    server.stop(0);
    assertThat(failure(() -> journals.book(BOOKS, List.of(ENTRY))).kind())
        .isEqualTo(Kind.UNAVAILABLE);
  }

  @Test
  void aTokenThatTheErpDoesNotKnowIsReadAnew() throws Exception {
    status = 401;
    Files.writeString(token, "newer");
    failure(() -> journals.find("k"));
    failure(() -> journals.find("k"));

    assertThat(requests)
        .containsExactly("GET /v1/journals/k Bearer secret ", "GET /v1/journals/k Bearer newer ");
  }

  private String refusal() {
    return failure(() -> journals.book(BOOKS, List.of(ENTRY))).code();
  }

  private Duration throttled() {
    return failure(() -> journals.book(BOOKS, List.of(ENTRY))).retryAfter();
  }

  private static ErpException failure(ThrowingCallable call) {
    return assertThatExceptionOfType(ErpException.class).isThrownBy(call).actual();
  }
}
