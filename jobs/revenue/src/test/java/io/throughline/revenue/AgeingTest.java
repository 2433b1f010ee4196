package io.throughline.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.LineageEntry;
import io.throughline.events.LineageKind;
import io.throughline.events.RevenueEvent;
import io.throughline.events.TransactionKind;
import io.throughline.transaction.Delivery;
import io.throughline.transaction.Message;
import io.throughline.transaction.Route;
import io.throughline.transaction.Share;
import io.throughline.transaction.TransactionKey;
import io.throughline.transaction.policy.Policy;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How transactions to which nothing more is expected leave the state of the operator. */
class AgeingTest {
  private static final ClaimEvents EVENTS = new ClaimEvents(7);
  private static final long SHRINK = Policy.standard().shrinkAfterMicros();
  private static final long EXPIRE = Policy.standard().expireAfterMicros();
  private static final long DAY = 86_400_000_000L;

  @Test
  void shrinksThenExpiresAndLeavesNothing() throws Exception {
    List<RevenueEvent> history = EVENTS.history(1);
    long last = lastHeardAt(history);
    try (AssessHarness operator = AssessHarness.open()) {
      operator.send(history);
      operator.clock(last + SHRINK - DAY);
      assertThat(lives(operator)).isEmpty();
      operator.clock(last + SHRINK);
      assertThat(lives(operator)).containsExactly(LineageKind.SHRUNK);
      assertThat(operator.states()).isEqualTo(1);
      assertThat(operator.timers()).isEqualTo(1);

      operator.clock(last + EXPIRE - DAY);
      assertThat(operator.states()).isEqualTo(1);
      operator.clock(last + EXPIRE);
      assertThat(lives(operator)).containsExactly(LineageKind.SHRUNK, LineageKind.EXPIRED);
      assertThat(operator.states()).isZero();
      assertThat(operator.timers()).isZero();
    }
  }

  @Test
  void nothingIsLeftOfManyTransactionsOfAllKinds() throws Exception {
    List<RevenueEvent> all = GeneratedRecords.events(7, 100);
    try (AssessHarness operator = AssessHarness.open()) {
      for (RevenueEvent event : all) {
        for (Delivery delivery : Route.of(ToldEvents.of(event).event()).deliveries()) {
          operator.send(Addressed.of(delivery, ToldEvents.ORIGIN));
        }
        if (TransactionKey.of(event).isPresent()) {
          operator.send(event);
        }
      }
      deliver(operator);
      assertThat(operator.states()).isEqualTo(4 * 100);
      assertThat(operator.timers()).isPositive();

      operator.clock(lastHeardAt(all) + SHRINK + DAY);
      operator.clock(lastHeardAt(all) + EXPIRE + DAY);
      assertThat(operator.states()).isZero();
      assertThat(operator.timers()).isZero();
    }
  }

  @Test
  void repeatIsKnownAfterShrinking() throws Exception {
    List<RevenueEvent> history = EVENTS.history(1);
    try (AssessHarness operator = AssessHarness.open()) {
      operator.send(history);
      operator.clock(lastHeardAt(history) + SHRINK);
      int published = operator.published().all().size();
      operator.send(history);
      assertThat(operator.published().all()).hasSize(published);
    }
  }

  @Test
  void whatIsWaitedForDoesNotAge() throws Exception {
    RevenueEvent submission = EVENTS.step(1, 0);
    try (AssessHarness operator = AssessHarness.open()) {
      operator.send(submission);
      operator.clock(lastHeardAt(List.of(submission)) + 2 * EXPIRE);
      assertThat(lives(operator)).isEmpty();
      assertThat(operator.states()).isEqualTo(1);
    }
  }

  @Test
  void whatATransactionWasToldBeforeItsFirstFactIsKept() throws Exception {
    TransactionKey account = new TransactionKey(TransactionKind.ACCOUNT, "HOSPITAL", "A1");
    Share share = new Share.OfClaim(new UUID(1, 2), 5L, null, 7);
    long clock = lastHeardAt(EVENTS.history(1));
    try (AssessHarness operator = AssessHarness.open()) {
      operator.send(
          Addressed.of(new Delivery(account, new Message.PutShare(share)), ToldEvents.ORIGIN));
      operator.clock(clock);
      operator.clock(clock + EXPIRE - DAY);
      assertThat(operator.states()).isEqualTo(1);

      operator.clock(clock + EXPIRE);
      assertThat(operator.states()).isZero();
      assertThat(operator.timers()).isZero();
    }
  }

  @Test
  void supersededTransactionLeavesTheStateInTheEnd() throws Exception {
    Addressed added = ToldEvents.toClaim(EVENTS.step(1, 3));
    TransactionKey other = TransactionKey.of(EVENTS.step(2, 3)).orElseThrow();
    UUID event = UUID.fromString(EVENTS.step(1, 3).getEventId());
    long clock = lastHeardAt(EVENTS.history(1));
    try (AssessHarness operator = AssessHarness.open()) {
      operator.clock(clock);
      operator.send(added);
      operator.send(
          Addressed.of(
              new Delivery(added.key(), new Message.MoveFact(event, other)), ToldEvents.ORIGIN));
      operator.clock(clock + DAY);
      assertThat(operator.states()).isEqualTo(1);
      operator.clock(clock + EXPIRE + DAY);
      assertThat(lives(operator)).contains(LineageKind.EXPIRED);
      assertThat(operator.states()).isZero();
      assertThat(operator.timers()).isZero();
    }
  }

  /** To the same operator, which keeps all kinds apart. */
  private static void deliver(AssessHarness operator) throws Exception {
    var deliveries = operator.operator().getSideOutput(AssessTransactions.DELIVERIES);
    while (!deliveries.isEmpty()) {
      operator.send(deliveries.poll().getValue());
    }
  }

  private static List<LineageKind> lives(AssessHarness operator) {
    return operator.published().lineage().stream()
        .map(LineageEntry::getKind)
        .filter(kind -> kind == LineageKind.SHRUNK || kind == LineageKind.EXPIRED)
        .toList();
  }

  private static long lastHeardAt(List<RevenueEvent> events) {
    Instant last = Instant.MIN;
    for (RevenueEvent event : events) {
      last = last.isBefore(event.getOccurredAt()) ? event.getOccurredAt() : last;
      last = last.isBefore(event.getRecordedAt()) ? event.getRecordedAt() : last;
    }
    return last.toEpochMilli() * 1_000;
  }
}
