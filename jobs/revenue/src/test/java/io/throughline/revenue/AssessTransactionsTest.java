package io.throughline.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.RevenueEvent;
import io.throughline.transaction.AssessedTransaction;
import io.throughline.transaction.FactSet;
import io.throughline.wire.DeadLetter;
import io.throughline.wire.DeadLetterHeaders;
import java.net.URL;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.OperatorSnapshotUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssessTransactionsTest {
  private static final String STORED_SNAPSHOT = "assess-transactions-v2.snapshot";
  private static final ClaimEvents EVENTS = new ClaimEvents(7);
  private static final int FEW = AssessTransactions.FEW_FACTS;

  @Test
  void publishesEachChange() throws Exception {
    List<RevenueEvent> history = EVENTS.history(1);
    try (var operator = open(null)) {
      for (int i = 0; i < history.size(); i++) {
        operator.processElement(KeyedFacts.of(history.get(i)), 0);
        assertThat(operator.extractOutputValues().get(i))
            .isEqualTo(KeyedFacts.expected(history.subList(0, i + 1)));
      }
      assertThat(operator.numKeyedStateEntries()).isEqualTo(1);
      assertThat(timers(operator)).isZero();
    }
  }

  @Test
  void repeatPublishesNothing() throws Exception {
    List<RevenueEvent> history = EVENTS.history(1);
    try (var operator = open(null)) {
      send(operator, history);
      send(operator, history);
      assertThat(operator.extractOutputValues()).hasSameSizeAs(history);
    }
  }

  @Test
  void claimsAreKeptApart() throws Exception {
    List<RevenueEvent> all = new ArrayList<>();
    for (int claim = 0; claim < 50; claim++) {
      all.addAll(EVENTS.history(claim));
    }
    Collections.shuffle(all, new Random(5));
    try (var operator = open(null)) {
      send(operator, all);
      assertThat(operator.numKeyedStateEntries()).isEqualTo(50);
      for (int claim = 0; claim < 50; claim++) {
        AssessedTransaction expected = KeyedFacts.expected(EVENTS.history(claim));
        assertThat(last(operator, expected.id())).isEqualTo(expected);
      }
    }
  }

  @Test
  void manyFactsArePublishedOncePerPause() throws Exception {
    List<RevenueEvent> many = sharingOneClaimNumber(FEW + 100);
    try (var operator = open(null)) {
      operator.setProcessingTime(5_000);
      send(operator, many);
      assertThat(operator.extractOutputValues()).hasSize(FEW);

      operator.setProcessingTime(5_999);
      assertThat(operator.extractOutputValues()).hasSize(FEW);
      operator.setProcessingTime(6_000);
      assertThat(operator.extractOutputValues()).hasSize(FEW + 1);
      assertThat(operator.extractOutputValues().get(FEW)).isEqualTo(KeyedFacts.expected(many));
      assertThat(timers(operator)).isZero();
    }
  }

  @Test
  void whatIsDueIsPublishedWhenTheInputEnds() throws Exception {
    List<RevenueEvent> many = sharingOneClaimNumber(FEW + 1);
    try (var operator = open(null)) {
      send(operator, many);
      operator.processWatermark(Watermark.MAX_WATERMARK);
      assertThat(operator.extractOutputValues()).hasSize(FEW + 1);
      assertThat(operator.extractOutputValues().get(FEW)).isEqualTo(KeyedFacts.expected(many));
    }
  }

  @Test
  void factWithoutRoomIsADeadLetter() throws Exception {
    List<RevenueEvent> tooMany = sharingOneClaimNumber(FactSet.DEFAULT_LIMIT + 1);
    try (var operator = open(null)) {
      send(operator, tooMany);
      operator.setProcessingTime(1_000_000);

      RevenueEvent refused = tooMany.get(FactSet.DEFAULT_LIMIT);
      assertThat(operator.getSideOutput(ClaimDeadLetters.TAG)).hasSize(1);
      DeadLetter letter = operator.getSideOutput(ClaimDeadLetters.TAG).peek().getValue();
      assertThat(letter.topic()).isEqualTo("dlq.revenue.claims.v1");
      assertThat(letter.headers())
          .containsEntry(DeadLetterHeaders.REASON, "fact-limit")
          .containsEntry(DeadLetterHeaders.PARTITION, "3")
          .containsEntry(DeadLetterHeaders.OFFSET, "7000")
          .containsEntry("throughline.event.id", refused.getEventId())
          .containsEntry("throughline.source.uri", refused.getSource().getUri());
      List<AssessedTransaction> published = operator.extractOutputValues();
      assertThat(published.get(published.size() - 1)).isEqualTo(KeyedFacts.expected(tooMany));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void factsAndWhatIsDueSurviveARestart(boolean rocksDb) throws Exception {
    List<RevenueEvent> history = EVENTS.history(1);
    List<RevenueEvent> many = sharingOneClaimNumber(FEW + 10);
    OperatorSubtaskState snapshot;
    try (var operator = open(null, rocksDb)) {
      send(operator, history.subList(0, 2));
      send(operator, many);
      snapshot = operator.snapshot(1, 1);
    }
    try (var operator = open(snapshot, rocksDb)) {
      send(operator, history.subList(1, history.size()));
      operator.setProcessingTime(10_000);

      assertThat(last(operator, KeyedFacts.expected(history).id()))
          .isEqualTo(KeyedFacts.expected(history));
      assertThat(last(operator, KeyedFacts.expected(many).id()))
          .isEqualTo(KeyedFacts.expected(many));
      assertThat(operator.extractOutputValues()).hasSize(history.size() - 2 + 1);
    }
  }

  @Test
  void stateOfTheFirstReleaseStaysReadable() throws Exception {
    URL stored = getClass().getResource("/" + STORED_SNAPSHOT);
    assertThat(stored).as("kept snapshot; written by StoredSnapshot").isNotNull();
    List<RevenueEvent> history = StoredSnapshot.history();
    OperatorSubtaskState snapshot =
        OperatorSnapshotUtil.readStateHandle(Path.of(stored.toURI()).toString());
    try (var operator = open(snapshot)) {
      send(operator, history);
      assertThat(operator.extractOutputValues()).containsExactly(KeyedFacts.expected(history));
    }
  }

  static KeyedOneInputStreamOperatorTestHarness<TransactionId, KeyedFact, AssessedTransaction> open(
      OperatorSubtaskState restored) throws Exception {
    return open(restored, false);
  }

  private static KeyedOneInputStreamOperatorTestHarness<
          TransactionId, KeyedFact, AssessedTransaction>
      open(OperatorSubtaskState restored, boolean rocksDb) throws Exception {
    var harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new AssessTransactions()),
            KeyedFact::id,
            CompactType.TRANSACTION_ID,
            RevenueTopology.MAX_PARALLELISM,
            1,
            0);
    harness.setStateBackend(
        rocksDb ? new EmbeddedRocksDBStateBackend() : new HashMapStateBackend());
    harness.setup(AssessedTransactionSerializer.INSTANCE);
    if (restored != null) {
      harness.initializeState(restored);
    }
    harness.open();
    return harness;
  }

  private static void send(
      KeyedOneInputStreamOperatorTestHarness<TransactionId, KeyedFact, AssessedTransaction>
          operator,
      List<RevenueEvent> events)
      throws Exception {
    for (RevenueEvent event : events) {
      operator.processElement(KeyedFacts.of(event), 0);
    }
  }

  private static AssessedTransaction last(
      AbstractStreamOperatorTestHarness<AssessedTransaction> operator, UUID transactionId) {
    return operator.extractOutputValues().stream()
        .filter(state -> state.id().equals(transactionId))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  private static int timers(AbstractStreamOperatorTestHarness<AssessedTransaction> operator) {
    return operator.numProcessingTimeTimers() + operator.numEventTimeTimers();
  }

  /** Remittances of many claims under the number of one, as in masked files. */
  private static List<RevenueEvent> sharingOneClaimNumber(int count) {
    List<RevenueEvent> events = new ArrayList<>();
    RevenueEvent first = EVENTS.step(1_000, 3);
    for (int i = 0; i < count; i++) {
      RevenueEvent event = EVENTS.step(1_000 + i, 3);
      event.setReferences(first.getReferences());
      event.setDimensions(first.getDimensions());
      event.setRecordedAt(Instant.EPOCH.plusSeconds(i));
      events.add(event);
    }
    return events;
  }
}
