package io.throughline.elasticsearch.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElasticsearchWriterTest {
  private static final BulkLimits LIMITS =
      new BulkLimits(3, 100, Duration.ofMillis(500), 5, 200, 50);
  private static final RetryPolicy RETRY =
      new RetryPolicy(4, Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(10));

  private final VirtualTask task = new VirtualTask();
  private final FakeElasticsearch elasticsearch = new FakeElasticsearch();
  private final Note.Converter converter = new Note.Converter();
  private final List<String> refused = new ArrayList<>();
  private final CountedMetrics metrics = new CountedMetrics();
  private ElasticsearchWriter<Note> writer;

  @BeforeEach
  void open() {
    writer =
        new ElasticsearchWriter<>(
            converter,
            elasticsearch,
            new Refused(),
            LIMITS,
            RETRY,
            new SinkMetrics(metrics),
            task,
            task,
            new SplittableRandom(7));
  }

  @Test
  void sendsOnlyTheLatestOfWhatWaits() throws Exception {
    write("a", 1, "first");
    write("a", 2, "second");
    write("a", 3, "third");
    writer.flush(false);
    assertThat(elasticsearch.sent()).containsExactly("a=third");
    assertThat(converter.converted).isEqualTo(1);
  }

  @Test
  void keepsTheHigherVersionWhateverTheOrder() throws Exception {
    write("a", 2, "second");
    write("a", 1, "first");
    writer.flush(false);
    assertThat(elasticsearch.sent()).containsExactly("a=second");
  }

  @Test
  void waitsForABulkToFillUp() throws Exception {
    write("a", 1, "x");
    write("b", 1, "x");
    assertThat(elasticsearch.requests).isEmpty();
    write("c", 1, "x");
    assertThat(elasticsearch.requests).hasSize(1);
    assertThat(elasticsearch.requests.getFirst()).hasSize(3);
  }

  @Test
  void waitsNoLongerThanItsAge() throws Exception {
    write("a", 1, "x");
    task.advance(499);
    assertThat(elasticsearch.requests).isEmpty();
    task.advance(1);
    assertThat(elasticsearch.sent()).containsExactly("a=x");
  }

  @Test
  void sendsADocumentThatKeepsChanging() throws Exception {
    for (int version = 1; version <= 10; version++) {
      write("a", version, "v" + version);
      task.advance(100);
    }
    assertThat(elasticsearch.sent()).containsExactly("a=v5", "a=v10");
  }

  @Test
  void closesABulkWithTheDocumentThatReachesTheBytes() throws Exception {
    write("a", 1, "x".repeat(50));
    write("b", 1, "x".repeat(50));
    assertThat(elasticsearch.requests).hasSize(1);
  }

  @Test
  void oneBulkIsOnItsWayWhileOthersWait() throws Exception {
    for (String id : List.of("a", "b", "c", "d", "e", "f", "g")) {
      write(id, 1, "x");
    }
    assertThat(elasticsearch.requests)
        .as("the second is full, but the first is not back")
        .hasSize(1);
    task.advance(0);
    assertThat(elasticsearch.requests).extracting(List::size).containsExactly(3, 3);
    task.advance(500);
    assertThat(elasticsearch.documents).hasSize(7);
  }

  @Test
  void holdsTheSourceBackWhenTooManyWait() throws Exception {
    for (int i = 0; i < 8; i++) {
      write("id" + i, 1, "x");
    }
    assertThat(elasticsearch.requests).as("5 may wait").hasSize(1);
    write("id8", 1, "x");
    assertThat(elasticsearch.requests).as("the ninth had to wait for the first bulk").hasSize(2);
  }

  @Test
  void triesOnlyTheFailedDocumentsAgain() throws Exception {
    answer("b", 429, "es_rejected_execution_exception");
    answer("c", 503, "unavailable_shards_exception");
    write("a", 1, "x");
    write("b", 1, "x");
    write("c", 1, "x");
    writer.flush(false);
    assertThat(elasticsearch.sent()).containsExactly("a=x", "b=x", "c=x", "b=x", "c=x");
    assertThat(elasticsearch.documents).containsOnlyKeys("a", "b", "c");
    assertThat(metrics.count("numRecordsSend")).isEqualTo(3);
  }

  @Test
  void triesAllAgainWhenNobodyAnswers() throws Exception {
    elasticsearch.failures.add(new ConnectException("refused"));
    elasticsearch.failures.add(new BulkRefusedException(429, "circuit_breaking_exception"));
    long before = task.getCurrentProcessingTime();
    write("a", 1, "x");
    writer.flush(false);
    assertThat(elasticsearch.documents).containsOnlyKeys("a");
    assertThat(task.getCurrentProcessingTime() - before).isBetween(150L, 300L);
  }

  @Test
  void givesUpWithThePlaceTheCountAndTheLastError() throws Exception {
    for (int i = 0; i < 4; i++) {
      elasticsearch.failures.add(new ConnectException("Connection refused"));
    }
    write("a", 1, "x");
    assertThatThrownBy(() -> writer.flush(false)).rootCause().isInstanceOf(ConnectException.class);
    assertThat(elasticsearch.requests).hasSize(4);
  }

  @Test
  void theErrorOfGivingUpSaysWhatToLookAt() throws Exception {
    for (int i = 0; i < 4; i++) {
      answer("a", 404, "index_not_found_exception");
    }
    write("a", 1, "x");
    assertThatThrownBy(() -> writer.flush(false))
        .cause()
        .isInstanceOf(IOException.class)
        .hasMessageContaining("http://fake/index")
        .hasMessageContaining("1 documents in 4 attempts")
        .hasMessageContaining("index_not_found_exception (status 404)");
    assertThat(refused).as("nothing is wrong with the document").isEmpty();
  }

  @Test
  void aVersionThatIsThereAlreadyIsASuccess() throws Exception {
    write("a", 5, "new");
    writer.flush(false);
    write("a", 5, "again");
    writer.flush(false);
    write("a", 4, "old");
    writer.flush(false);
    assertThat(FakeElasticsearch.text(elasticsearch.documents.get("a"))).isEqualTo("new");
    assertThat(elasticsearch.requests).hasSize(3);
    assertThat(metrics.count("numRecordsSend")).isEqualTo(1);
    assertThat(refused).containsOnly("flushed");
  }

  @Test
  void aRefusedDocumentGoesAsideWithoutItsValues() throws Exception {
    write("a", 1, "good");
    write("b", 1, "bad");
    write("c", 1, "good");
    writer.flush(false);
    assertThat(elasticsearch.documents).containsOnlyKeys("a", "c");
    assertThat(refused)
        .containsExactly(
            "b document-parsing-exception: Elasticsearch answered document_parsing_exception"
                + " (status 400): field throughline.money.paid is a long",
            "flushed");
    assertThat(metrics.count("elasticsearch.reason.document-parsing-exception.refused"))
        .isEqualTo(1);
  }

  @Test
  void whatCannotBeADocumentGoesAside() throws Exception {
    write("", 1, "x");
    write("i".repeat(513), 1, "x");
    write("large", 1, "x".repeat(51));
    write("odd", 1, "unreadable");
    writer.flush(false);
    assertThat(elasticsearch.requests).isEmpty();
    assertThat(refused)
        .extracting(line -> line.substring(line.indexOf(' ') + 1))
        .containsExactly(
            "missing-id: The element names no document.",
            "id-too-long: The id has 513 bytes, the most is 512.",
            "document-too-large: The document has 51 bytes, the most is 50.",
            "unreadable: It cannot be read.",
            "flushed");
  }

  @Test
  void halvesABulkThatTheServerFindsTooLarge() throws Exception {
    elasticsearch.mostOperations = 1;
    write("a", 1, "x");
    write("b", 1, "x");
    write("c", 1, "x");
    writer.flush(false);
    assertThat(elasticsearch.documents).containsOnlyKeys("a", "b", "c");

    elasticsearch.mostOperations = 0;
    write("d", 1, "x");
    writer.flush(false);
    assertThat(refused.get(1)).startsWith("d document-too-large");
  }

  @Test
  void deletes() throws Exception {
    write("a", 1, "x");
    writer.flush(false);
    answer("b", 404, null);
    write("a", 2, null);
    write("b", 2, null);
    writer.flush(false);
    assertThat(elasticsearch.documents.get("a").isDelete()).isTrue();
    assertThat(refused).containsOnly("flushed");
  }

  @Test
  void refusedDocumentsAreKeptBeforeTheFlushReturns() throws Exception {
    write("a", 1, "bad");
    writer.flush(false);
    assertThat(refused).last().isEqualTo("flushed");
  }

  /** Random histories with faults; the seed is the parameter. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void endsAtTheLatestVersionAndItsCountersAddUp(long seed) throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    Map<String, Note> latest = new TreeMap<>();
    int elements = 500;
    for (int version = 1; version <= elements; version++) {
      String id = "id" + random.nextInt(20);
      String text = random.nextInt(25) == 0 ? "bad" : "v" + version;
      if (random.nextInt(10) == 0) {
        answer(id, 429, "es_rejected_execution_exception");
      }
      if (random.nextInt(100) == 0) {
        elasticsearch.failures.add(new ConnectException("refused"));
      }
      write(id, version, text);
      latest.put(id, new Note(id, version, text));
      if (random.nextInt(5) == 0) {
        task.advance(random.nextInt(300));
      }
    }
    writer.flush(false);

    latest.forEach(
        (id, note) -> {
          if (note.text().equals("bad")) {
            assertThat(refused).anyMatch(line -> line.startsWith(id + " "));
          } else {
            assertThat(elasticsearch.documents.get(id).version()).isEqualTo(note.version());
          }
        });
    assertThat(
            metrics.count("numRecordsSend")
                + metrics.count("numRecordsSendErrors")
                + metrics.count("elasticsearch.conflated")
                + metrics.count("elasticsearch.conflicts"))
        .isEqualTo(elements);
    assertThat(metrics.count("elasticsearch.retries")).isPositive();
  }

  @Test
  void closesWhatItOpened() throws Exception {
    writer.close();
    assertThat(elasticsearch.closed).isTrue();
    assertThat(refused).containsExactly("closed");
  }

  private void write(String id, long version, String text) throws Exception {
    writer.write(new Note(id, version, text), null);
  }

  private void answer(String id, int status, String type) {
    elasticsearch
        .answers
        .computeIfAbsent(id, i -> new ArrayDeque<>())
        .add(new ItemAnswer(status, type, null));
  }

  private final class Refused implements RefusedDocuments<Note> {
    @Override
    public void refuse(Note note, Refusal refusal) {
      refused.add(note.id() + " " + refusal.reason() + ": " + refusal.message());
    }

    @Override
    public void flush() {
      refused.add("flushed");
    }

    @Override
    public void close() {
      refused.add("closed");
    }
  }
}
