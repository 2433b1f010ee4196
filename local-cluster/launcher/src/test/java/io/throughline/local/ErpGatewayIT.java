package io.throughline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.events.JournalTransferred;
import io.throughline.events.Posting;
import io.throughline.events.PostingLine;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Topic;
import io.throughline.wire.DeadLetterHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The ERP gateway between a real broker and the stand-in ERP, both of which and itself fail in
 * every way that is foreseen: the books equal the postings, and each posting has one outcome.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ErpGatewayIT {
  private static final int POSTINGS = 500;
  private static final int KILLS = 5;
  private static final int SHARED = 600;
  private static final int FOR_SPEED = 5_000;

  @RegisterExtension static final RunningCluster CLUSTER = RunningCluster.toBeStarted();

  private static final Posting GOOD = new PostingHistory("good", 1, 1, 1).postings().getFirst();
  private static final PostingHistory HISTORY =
      new PostingHistory("chaos", 20_261_130, POSTINGS, POSTINGS / 6);
  private static ErpUnderTest erp;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    ErpUnderTest.start(CLUSTER.cluster());
    erp = new ErpUnderTest(CLUSTER.cluster());
    for (String company : List.of("0101", "0202", "0303")) {
      erp.books().setPeriod(company, PostingHistory.CLOSED, false);
    }
  }

  @AfterAll
  static void stop() throws IOException {
    erp.close();
  }

  @Test
  @Order(1)
  void whatCannotBeReadIsADeadLetterAndTheRestGoesOn() {
    Posting nameless = new PostingHistory("nameless", 1, 1, 1).postings().getFirst();
    nameless.setPostingId("");

    erp.publish("poison", "not avro".getBytes(StandardCharsets.UTF_8));
    erp.publish("empty", null);
    erp.publish(List.of(nameless));
    erp.publish(List.of(GOOD));
    erp.awaitOutcomes(1);
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> erp.committed(Topic.POSTINGS_DEAD_LETTERS).size() == 3);

    Map<String, ConsumerRecord<byte[], byte[]>> letters =
        erp.committed(Topic.POSTINGS_DEAD_LETTERS).stream()
            .collect(
                Collectors.toMap(
                    letter -> header(letter, DeadLetterHeaders.REASON), Function.identity()));
    assertThat(letters.keySet())
        .containsExactlyInAnyOrder("not-framed", "empty-value", "invalid-posting");
    ConsumerRecord<byte[], byte[]> poison = letters.get("not-framed");
    assertThat(poison.key()).asString().isEqualTo("poison");
    assertThat(poison.value()).asString().isEqualTo("not avro");
    assertThat(header(poison, DeadLetterHeaders.TOPIC)).isEqualTo("revenue.postings.v1");
    assertThat(header(poison, DeadLetterHeaders.STAGE)).isEqualTo("erp-gateway");
    assertThat(erp.outcomes())
        .extracting(ErpUnderTest::postingId)
        .containsExactly(GOOD.getPostingId());
  }

  @Test
  @Order(2)
  void everythingFailsAndTheBooksAreRight() throws Exception {
    Random random = new Random(5);
    List<Posting> postings = HISTORY.postings();
    for (int round = 0; round < KILLS; round++) {
      erp.faults(
          """
          {"seed":%d,"errorPercent":20,"throttlePercent":5,"retryAfterSeconds":1,"slownessMillis":3,
           "lostAnswerPercent":15,"lostAnswerMillis":20,"refuseDuplicates":%s}
          """
              .formatted(round, round % 2 == 0));
      int from = round * POSTINGS / KILLS;
      erp.publish(postings.subList(from, (round + 1) * POSTINGS / KILLS));
      int calls = 1 + random.nextInt(12);
      await()
          .atMost(Duration.ofMinutes(1))
          .pollInterval(Duration.ofMillis(10))
          .until(() -> erp.metric("throughline_erp_attempts_total", "") >= calls);
      if (round % 3 == 1) {
        outage();
      }
      erp.kill("erp-gateway");
    }
    erp.faults("{}");
    erp.awaitOutcomes(1 + POSTINGS);

    List<RevenueEvent> outcomes = outcomesOfHistory();
    assertThat(outcomes).hasSize(POSTINGS);
    assertThat(
            outcomes.stream()
                .collect(Collectors.toMap(ErpUnderTest::postingId, ErpUnderTest::outcome)))
        .as("one outcome each, the right one")
        .containsExactlyInAnyOrderEntriesOf(HISTORY.expected());
  }

  /** The ERP says that it is out of order, then it is gone, then it is back and knows no faults. */
  private static void outage() throws IOException, InterruptedException {
    erp.faults("{\"outage\":true}");
    long before = erp.metric("throughline_erp_attempts_total", "unsure");
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> erp.metric("throughline_erp_attempts_total", "unsure") >= before + 3);
    erp.kill("erp");
  }

  @Test
  @Order(3)
  void theLedgerEqualsThePostingsToTheCent() throws Exception {
    Map<String, Long> expected = new TreeMap<>();
    Stream.concat(Stream.of(GOOD), HISTORY.postings().stream().filter(this::isTransferred))
        .forEach(
            posting -> {
              for (PostingLine line : posting.getLines()) {
                String account = posting.getCompanyCode() + " " + line.getAccount();
                expected.merge(account, line.getAmount(), Long::sum);
              }
            });

    Map<String, Long> ledger = new TreeMap<>();
    for (String company : List.of("0101", "0202", "0303")) {
      for (JsonNode account : erp.books().ledger(company)) {
        ledger.put(
            company + " " + account.get("account").asText(), account.get("balance").asLong());
      }
    }
    assertThat(ledger).isEqualTo(expected);
  }

  @Test
  @Order(4)
  void postingsOfAClaimAreBookedInOrderAndDocumentsAgree() throws Exception {
    Map<String, JsonNode> journals = new HashMap<>();
    List<String> booked = new ArrayList<>();
    Map<String, Long> numbers = new HashMap<>();
    for (JsonNode journal : erp.journals()) {
      journals.put(journal.get("key").asText(), journal);
      booked.add(journal.get("key").asText());
      JsonNode document = journal.get("document");
      assertThat(document.get("number").asLong())
          .as("numbers have no gaps")
          .isEqualTo(numbers.merge(document.get("company").asText(), 1L, Long::sum));
    }
    assertThat(booked).doesNotHaveDuplicates();
    HISTORY.postings().stream()
        .filter(this::isTransferred)
        .collect(Collectors.groupingBy(Posting::getClaimNumber))
        .forEach(
            (claim, of) ->
                assertThat(of)
                    .as("postings of %s in the order of booking", claim)
                    .isSortedAccordingTo(
                        (one, other) ->
                            Integer.compare(
                                booked.indexOf(one.getPostingId()),
                                booked.indexOf(other.getPostingId()))));
    for (RevenueEvent event : outcomesOfHistory()) {
      if (event.getMilestone() instanceof JournalTransferred transferred) {
        JsonNode journal = journals.get(ErpUnderTest.postingId(event));
        JsonNode document = journal.get("document");
        assertThat(ErpUnderTest.reference(event, ReferenceKind.JOURNAL_DOCUMENT))
            .isEqualTo(document.get("year").asText() + "/" + document.get("number").asText());
        assertThat(transferred.getCompanyCode()).isEqualTo(document.get("company").asText());
        assertThat(event.getOccurredAt())
            .isEqualTo(Instant.parse(journal.get("bookedAt").asText()));
      }
    }
  }

  /** One joins while the other is at work, and is killed; neither books or tells anything twice. */
  @Test
  @Order(5)
  void instancesShareThePartitions() throws Exception {
    PostingHistory shared = new PostingHistory("shared", 8, SHARED, SHARED / 2);
    Deque<Posting> unpublished = new ArrayDeque<>(shared.postings());
    erp.faults("{\"slownessMillis\":100}");
    Process second = erp.startSecondGateway();
    try {
      awaitWhilePublishing(unpublished, () -> erp.secondBooked() > 0);
      awaitWhilePublishing(unpublished, () -> erp.secondUnderWay() > 0);
    } finally {
      second.destroyForcibly().waitFor();
      erp.faults("{}");
    }
    erp.publish(List.copyOf(unpublished));
    erp.awaitOutcomes(1 + POSTINGS + SHARED);

    Map<String, String> outcomes =
        erp.outcomes().stream()
            .filter(event -> shared.expected().containsKey(ErpUnderTest.postingId(event)))
            .collect(Collectors.toMap(ErpUnderTest::postingId, ErpUnderTest::outcome));
    assertThat(outcomes).containsExactlyInAnyOrderEntriesOf(shared.expected());
    assertThat(erp.journals())
        .extracting(journal -> journal.get("key").asText())
        .doesNotHaveDuplicates();
  }

  private static void awaitWhilePublishing(
      Deque<Posting> unpublished, Callable<Boolean> condition) {
    await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> {
              for (int i = 0; i < 4 && !unpublished.isEmpty(); i++) {
                erp.publish(List.of(unpublished.remove()));
              }
              return condition.call();
            });
  }

  /** Measured, not judged: the machine may be busy. */
  @Test
  @Order(6)
  void howFastItIs() throws Exception {
    List<Posting> postings = new PostingHistory("speed", 3, FOR_SPEED, 10 * FOR_SPEED).postings();
    long before = erp.metric("throughline_erp_postings_total", "");
    long began = System.nanoTime();
    erp.publish(postings);
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> erp.metric("throughline_erp_postings_total", "") >= before + FOR_SPEED);
    long millis = (System.nanoTime() - began) / 1_000_000;
    System.out.printf(
        "%,d postings in %,d ms: %,d a second%n", FOR_SPEED, millis, FOR_SPEED * 1000L / millis);

    assertThat(erp.committed(Topic.ERP)).hasSize(1 + POSTINGS + SHARED + FOR_SPEED);
  }

  @Test
  @Order(7)
  void stopsByItself() throws Exception {
    for (String name : List.of("erp-gateway", "erp")) {
      assertThat(CLUSTER.cluster().servers().part(name).stop(Duration.ofSeconds(30)))
          .as("%s, without being killed", name)
          .isTrue();
    }
  }

  private boolean isTransferred(Posting posting) {
    return HISTORY.expected().get(posting.getPostingId()).equals(PostingHistory.TRANSFERRED);
  }

  private static List<RevenueEvent> outcomesOfHistory() {
    return erp.outcomes().stream()
        .filter(event -> HISTORY.expected().containsKey(ErpUnderTest.postingId(event)))
        .toList();
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
