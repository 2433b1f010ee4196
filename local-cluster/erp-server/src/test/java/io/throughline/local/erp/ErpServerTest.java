package io.throughline.local.erp;

import static io.throughline.local.erp.ErpClient.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.local.erp.http.AccessToken;
import io.throughline.local.erp.ledger.Ledger;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErpServerTest {
  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00.123456Z");

  @TempDir private Path folder;

  private ErpServer server;
  private ErpClient erp;

  @BeforeEach
  void start() throws IOException {
    Path token = Files.writeString(folder.resolve("token"), ErpClient.TOKEN + "\n");
    server =
        new ErpServer(0, AccessToken.read(token), Ledger.open(folder, InstantSource.fixed(NOW)));
    server.start();
    erp = new ErpClient(server.port());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void booksEachEntryInItsOwnRight() throws Exception {
    JsonNode results =
        erp.book(
            "0101",
            "2026-11",
            entry("a", 100),
            entry("crooked", "1000", 100, -99),
            "{\"key\":\"none\",\"postingDate\":\"2026-11-30\",\"currency\":\"USD\",\"lines\":[]}",
            entry("b", 250));

    assertThat(results.findValuesAsText("outcome"))
        .containsExactly("booked", "refused", "refused", "booked");
    assertThat(results.findValuesAsText("reason")).contains("unbalanced", "empty");
    assertThat(results.findValuesAsText("number")).containsExactly("1", "2");
    assertThat(results.get(0).get("at").asText()).isEqualTo(NOW.toString());
    assertThat(erp.get("/v1/companies/0101/ledger").get("accounts"))
        .extracting(
            account -> account.get("account").asText(), account -> account.get("balance").asLong())
        .containsExactly(tuple("1000", 350L), tuple("1200", -350L));
  }

  @Test
  void aRepeatIsKnownAndAnotherContentIsRefused() throws Exception {
    JsonNode first = erp.book("0101", "2026-11", entry("a", 100));

    JsonNode again = erp.book("0101", "2026-11", entry("a", 100), entry("a", 101));
    JsonNode elsewhere = erp.book("0202", "2026-11", entry("a", 100));
    JsonNode otherPeriod = erp.book("0101", "2026-12", entry("a", 100));

    assertThat(again.get(0).get("outcome").asText()).isEqualTo("known");
    assertThat(again.get(0).get("document")).isEqualTo(first.get(0).get("document"));
    for (JsonNode refused : List.of(again.get(1), elsewhere.get(0), otherPeriod.get(0))) {
      assertThat(refused.get("reason").asText()).isEqualTo("key-reused");
      assertThat(refused.get("document").isNull()).isTrue();
    }
  }

  @Test
  void numbersHaveNoGapsInACompanyAndYear() throws Exception {
    Random random = new Random(7);
    Map<String, List<Long>> numbers = new HashMap<>();
    for (int i = 0; i < 60; i++) {
      String company = random.nextBoolean() ? "0101" : "0202";
      String period = random.nextBoolean() ? "2025-12" : "2026-01";
      JsonNode results =
          erp.book(
              company,
              period,
              entry("k" + i, 5),
              entry("x" + i, "1000", 1, random.nextBoolean() ? -1 : 0));
      for (JsonNode result : results) {
        if (result.get("outcome").asText().equals("booked")) {
          numbers
              .computeIfAbsent(company + period, key -> new ArrayList<>())
              .add(result.get("document").get("number").asLong());
        }
      }
    }

    assertThat(numbers).hasSize(4);
    numbers.forEach(
        (where, given) -> {
          for (int i = 0; i < given.size(); i++) {
            assertThat(given.get(i)).as("%s", where).isEqualTo(i + 1);
          }
        });
  }

  @Test
  void aClosedPeriodTakesNothingNew() throws Exception {
    erp.book("0101", "2026-11", entry("before", 1));
    erp.send("PUT", "/v1/companies/0101/periods/2026-11", "{\"state\":\"closed\"}");

    JsonNode closed = erp.book("0101", "2026-11", entry("before", 1), entry("after", 1));
    JsonNode next = erp.book("0101", "2026-12", entry("next", 1));
    erp.send("PUT", "/v1/companies/0101/periods/2026-11", "{\"state\":\"open\"}");
    JsonNode opened = erp.book("0101", "2026-11", entry("after", 1));

    assertThat(closed.findValuesAsText("outcome")).containsExactly("known", "refused");
    assertThat(closed.get(1).get("reason").asText()).isEqualTo("period-closed");
    assertThat(next.get(0).get("outcome").asText()).isEqualTo("booked");
    assertThat(opened.get(0).get("outcome").asText()).isEqualTo("booked");
  }

  @Test
  void aCompanyMayHaveItsCurrencyAndAccounts() throws Exception {
    erp.send(
        "PUT", "/v1/companies/0101", "{\"currency\":\"USD\",\"accounts\":[\"1000\",\"1200\"]}");
    erp.send("PUT", "/v1/companies/0202", "{\"currency\":\"EUR\"}");

    assertThat(
            erp.book("0101", "2026-11", entry("a", 1), entry("b", "9999", 1, -1))
                .findValuesAsText("reason"))
        .containsExactly("null", "unknown-account");
    assertThat(erp.book("0202", "2026-11", entry("c", 1)).get(0).get("reason").asText())
        .isEqualTo("wrong-currency");
  }

  @Test
  void documentsAreFoundByKeyAndPaged() throws Exception {
    for (int i = 1; i <= 5; i++) {
      erp.book("0101", "2026-11", entry("k" + i, i));
    }

    JsonNode first = erp.get("/v1/journals?limit=3");
    JsonNode rest = erp.get("/v1/journals?limit=3&after=" + first.get("next").asLong());

    assertThat(first.findValuesAsText("key")).containsExactly("k1", "k2", "k3");
    assertThat(rest.findValuesAsText("key")).containsExactly("k4", "k5");
    assertThat(rest.get("next").isNull()).isTrue();
    assertThat(erp.get("/v1/journals/k4").get("lines").get(0).get("amount").asLong()).isEqualTo(4);
    assertThat(erp.send("GET", "/v1/journals/k6", "").statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsMalformedNamesThePlaceAndBooksNothing() throws Exception {
    HttpResponse<String> cents =
        erp.post(
            "0101",
            "2026-11",
            entry("a", 1),
            entry("b", 1).replace("\"amount\":1", "\"amount\":1.5"));

    assertThat(cents.statusCode()).isEqualTo(400);
    assertThat(cents.body()).contains("/entries/1/lines/0/amount");
    assertThat(erp.post("0101", "2026-11", entry("a", 1).replace("\"amount\":1,", "")).body())
        .contains("/entries/0/lines/0/amount");
    assertThat(erp.post("0101", "november", entry("a", 1)).statusCode()).isEqualTo(400);
    assertThat(erp.post("0101", "2026-11").statusCode()).isEqualTo(400);
    assertThat(
            erp.post("0101", "2026-11", entry("a", 1).replace("\"amount\":1,", "\"amount\":null,"))
                .body())
        .contains("/entries/0/lines/0/amount");
    assertThat(erp.send("PUT", "/v1/faults", "{,").body()).contains("Not JSON at line 1");
    assertThat(erp.post("0101", "2026-11", " ".repeat(5 * 1024 * 1024)).statusCode())
        .isEqualTo(413);
    assertThat(erp.get("/v1/journals").get("journals")).isEmpty();
  }

  @Test
  void withoutTheTokenOnlyHealthAnswers() throws Exception {
    HttpRequest.Builder wrong =
        HttpRequest.newBuilder().header("Authorization", "Bearer " + ErpClient.TOKEN + "x");

    assertThat(erp.send(wrong, "/v1/journals").statusCode()).isEqualTo(401);
    assertThat(erp.send(HttpRequest.newBuilder(), "/v1/faults").statusCode()).isEqualTo(401);
    assertThat(erp.send(HttpRequest.newBuilder(), "/health").statusCode()).isEqualTo(200);
  }

  @Test
  void failsAsOftenAsItIsTold() throws Exception {
    faults("{\"seed\":3,\"errorPercent\":30,\"throttlePercent\":20,\"retryAfterSeconds\":7}");
    Map<Integer, Integer> statuses = new HashMap<>();
    for (int i = 0; i < 200; i++) {
      HttpResponse<String> answer = erp.post("0101", "2026-11", entry("k" + i, 1));
      statuses.merge(answer.statusCode(), 1, Integer::sum);
      if (answer.statusCode() == 429) {
        assertThat(answer.headers().firstValue("Retry-After")).contains("7");
      }
    }
    int answered = statuses.get(200);
    faults("{}");

    assertThat(statuses.get(429)).isBetween(25, 55);
    assertThat(statuses.get(500)).isBetween(30, 70);
    assertThat(erp.get("/v1/journals?limit=500").get("journals").size())
        .as("some errors come after the booking")
        .isGreaterThan(answered + 10)
        .isLessThan(answered + statuses.get(500));
  }

  @Test
  void aLostAnswerIsBooked() throws Exception {
    faults("{\"lostAnswerPercent\":100}");

    assertThatThrownBy(() -> erp.post("0101", "2026-11", entry("a", 1)))
        .isInstanceOf(IOException.class);

    assertThat(erp.get("/v1/journals/a").get("document").get("number").asLong()).isEqualTo(1);
  }

  @Test
  void duplicatesAreRefusedWhenItIsTold() throws Exception {
    erp.book("0101", "2026-11", entry("a", 1));
    faults("{\"refuseDuplicates\":true}");

    assertThat(erp.post("0101", "2026-11", entry("b", 1), entry("a", 1)).statusCode())
        .isEqualTo(409);

    assertThat(erp.send("GET", "/v1/journals/b", "").statusCode()).isEqualTo(404);
    assertThat(erp.post("0101", "2026-11", entry("b", 1)).statusCode()).isEqualTo(200);
  }

  @Test
  void anOutageEndsWhenItIsTold() throws Exception {
    faults("{\"outage\":true}");
    assertThat(erp.send("GET", "/v1/journals", "").statusCode()).isEqualTo(503);

    faults("{}");
    assertThat(erp.send("GET", "/v1/journals", "").statusCode()).isEqualTo(200);
    assertThat(erp.send("PUT", "/v1/faults", "{\"errorPercent\":101}").body())
        .contains("errorPercent must be 0 to 100");
  }

  private void faults(String switches) throws IOException, InterruptedException {
    assertThat(erp.send("PUT", "/v1/faults", switches).statusCode()).isEqualTo(200);
  }
}
