package io.throughline.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.LineageEntry;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Topic;
import io.throughline.events.TransactionState;
import io.throughline.transaction.FactSet;
import io.throughline.transaction.TransactionKey;
import io.throughline.transaction.TransactionStates;
import io.throughline.wire.DeadLetter;
import io.throughline.wire.DeadLetterHeaders;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.OperatorSnapshotUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssessTransactionsTest {
  private static final String STORED_SNAPSHOT = "assess-transactions-v3.snapshot";
  private static final ClaimEvents EVENTS = new ClaimEvents(7);
  private static final int FEW = AssessTransactions.FEW_FACTS;
  private static final long DAY = 86_400_000_000L;

  @Test
  void publishesEachChange() throws Exception {
    List<RevenueEvent> history = EVENTS.history(1);
    try (AssessHarness operator = AssessHarness.open()) {
      for (int i = 0; i < history.size(); i++) {
        operator.send(history.get(i));
        assertThat(operator.published().states().get(i))
            .isEqualTo(expected(history.subList(0, i + 1)));
      }
      assertThat(operator.states()).isEqualTo(1);
    }
  }

  @Test
  void recordsAreKeyedByTheirTransactionAndFindingsByThemselves() throws Exception {
    List<RevenueEvent> history = EVENTS.history(1);
    try (AssessHarness operator = AssessHarness.open()) {
      operator.send(history.get(3));
      operator.clock(micros(history.get(3)) + 30 * DAY);

      Published published = operator.published();
      assertThat(published.findings()).hasSize(1);
      String claim = ToldEvents.claimOf(history).toString();
      assertThat(published.all())
          .allSatisfy(
              one ->
                  assertThat(new String(one.key(), StandardCharsets.US_ASCII))
                      .isEqualTo(
                          one.topic() == Topic.FINDINGS
                              ? published.findings().getFirst().getFindingId()
                              : claim));
    }
  }

  @Test
  void lineageIsNumberedWithoutGaps() throws Exception {
    List<RevenueEvent> history = EVENTS.history(1);
    try (AssessHarness operator = AssessHarness.open()) {
      operator.send(history);
      operator.send(history);

      List<Long> sequences =
          operator.published().lineage().stream().map(LineageEntry::getSequence).toList();
      for (int i = 0; i < sequences.size(); i++) {
        assertThat(sequences.get(i)).isEqualTo(i + 1);
      }
      assertThat(sequences).hasSizeGreaterThan(history.size());
    }
  }

  @Test
  void repeatPublishesNothing() throws Exception {
    List<RevenueEvent> history = EVENTS.history(1);
    try (AssessHarness operator = AssessHarness.open()) {
      operator.send(history);
      int published = operator.published().all().size();
      operator.send(history);
      assertThat(operator.published().all()).hasSize(published);
    }
  }

  @Test
  void claimsAreKeptApart() throws Exception {
    List<RevenueEvent> all = new ArrayList<>();
    for (int claim = 0; claim < 50; claim++) {
      all.addAll(EVENTS.history(claim));
    }
    Collections.shuffle(all, new Random(5));
    try (AssessHarness operator = AssessHarness.open()) {
      operator.send(all);
      assertThat(operator.states()).isEqualTo(50);
      for (int claim = 0; claim < 50; claim++) {
        assertThat(last(operator, EVENTS.history(claim)))
            .isEqualTo(expected(EVENTS.history(claim)));
      }
    }
  }

  @Test
  void manyFactsArePublishedOncePerPause() throws Exception {
    List<RevenueEvent> many = sharingOneClaimNumber(FEW + 100);
    try (AssessHarness operator = AssessHarness.open()) {
      operator.operator().setProcessingTime(5_000);
      operator.send(many);
      assertThat(operator.published().states()).hasSize(FEW);

      operator.operator().setProcessingTime(5_999);
      assertThat(operator.published().states()).hasSize(FEW);
      operator.operator().setProcessingTime(6_000);
      assertThat(operator.published().states()).hasSize(FEW + 1);
      assertThat(last(operator, many)).isEqualTo(expected(many));
      assertThat(operator.operator().numProcessingTimeTimers()).isZero();
    }
  }

  @Test
  void whatIsDueIsPublishedWhenTheInputEnds() throws Exception {
    List<RevenueEvent> many = sharingOneClaimNumber(FEW + 1);
    try (AssessHarness operator = AssessHarness.open()) {
      operator.send(many);
      operator.watermark(Watermark.MAX_WATERMARK);
      assertThat(operator.published().states()).hasSize(FEW + 1);
      assertThat(last(operator, many)).isEqualTo(expected(many));
    }
  }

  @Test
  void factWithoutRoomIsADeadLetter() throws Exception {
    List<RevenueEvent> tooMany = sharingOneClaimNumber(FactSet.DEFAULT_LIMIT + 1);
    try (AssessHarness operator = AssessHarness.open()) {
      operator.send(tooMany);
      operator.operator().setProcessingTime(1_000_000);

      RevenueEvent refused = tooMany.get(FactSet.DEFAULT_LIMIT);
      var letters = operator.operator().getSideOutput(EventDeadLetters.TAG);
      assertThat(letters).hasSize(1);
      DeadLetter letter = letters.peek().getValue();
      assertThat(letter.topic()).isEqualTo("dlq.revenue.claims.v1");
      assertThat(letter.headers())
          .containsEntry(DeadLetterHeaders.REASON, "fact-limit")
          .containsEntry(DeadLetterHeaders.PARTITION, "3")
          .containsEntry(DeadLetterHeaders.OFFSET, "7000")
          .containsEntry("throughline.event.id", refused.getEventId())
          .containsEntry("throughline.source.uri", refused.getSource().getUri());
      assertThat(last(operator, tooMany)).isEqualTo(expected(tooMany));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void factsAndWhatIsDueSurviveARestart(boolean rocksDb) throws Exception {
    List<RevenueEvent> history = EVENTS.history(1);
    List<RevenueEvent> many = sharingOneClaimNumber(FEW + 10);
    OperatorSubtaskState snapshot;
    try (AssessHarness operator = AssessHarness.open(null, rocksDb)) {
      operator.send(history.subList(0, 2));
      operator.send(many);
      snapshot = operator.snapshot();
    }
    try (AssessHarness operator = AssessHarness.open(snapshot, rocksDb)) {
      operator.send(history.subList(1, history.size()));
      operator.operator().setProcessingTime(10_000);

      assertThat(last(operator, history)).isEqualTo(expected(history));
      assertThat(last(operator, many)).isEqualTo(expected(many));
      assertThat(operator.published().states()).hasSize(history.size() - 2 + 1);
    }
  }

  @Test
  void stateOfTheFirstReleaseStaysReadable() throws Exception {
    URL stored = getClass().getResource("/" + STORED_SNAPSHOT);
    assertThat(stored).as("kept snapshot; written by StoredSnapshot").isNotNull();
    List<RevenueEvent> history = StoredSnapshot.history();
    OperatorSubtaskState snapshot =
        OperatorSnapshotUtil.readStateHandle(Path.of(stored.toURI()).toString());
    try (AssessHarness operator = AssessHarness.open(snapshot, false)) {
      operator.send(history);
      assertThat(operator.published().states()).containsExactly(expected(history));
    }
  }

  private static long micros(RevenueEvent event) {
    return event.getOccurredAt().toEpochMilli() * 1_000;
  }

  private static TransactionState expected(List<RevenueEvent> events) {
    return TransactionStates.of(ToldEvents.expected(events));
  }

  private static TransactionState last(AssessHarness operator, List<RevenueEvent> events) {
    return operator
        .published()
        .state(TransactionKey.of(events.getFirst()).orElseThrow().transactionId())
        .orElseThrow();
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
