package io.throughline.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.RevenueEvent;
import io.throughline.events.TransactionKind;
import io.throughline.events.TransactionState;
import io.throughline.transaction.AssessedTransaction;
import io.throughline.transaction.TransactionStates;
import io.throughline.transaction.policy.Policy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StateRecordTest {
  private static final ClaimEvents EVENTS = new ClaimEvents(11);
  private static final long A_YEAR_LATER = 1_800_000_000_000_000L;

  @Test
  void writesTheBytesThatAvroWrites() throws IOException {
    for (int claim = 0; claim < 1_000; claim++) {
      List<RevenueEvent> history = EVENTS.history(claim);
      for (int known = 1; known <= history.size(); known++) {
        assertSameBytes(ToldEvents.expected(history.subList(0, known)));
      }
    }
  }

  @Test
  void writesNullsFindingsAndRefusalsAsAvroDoes() throws IOException {
    List<RevenueEvent> reused = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      RevenueEvent event = EVENTS.step(i, i % ClaimEvents.STEPS);
      event.setReferences(EVENTS.step(0, 0).getReferences());
      event.setDimensions(EVENTS.step(0, 0).getDimensions());
      event.getDimensions().setPayer(null);
      event.getDimensions().setFacility(null);
      reused.add(event);
    }
    AssessedTransaction assessed = ToldEvents.expected(reused);
    assertThat(assessed.assessment().findings()).isNotEmpty();
    assertSameBytes(assessed);
  }

  @Test
  void writesTransactionsOfAllKinds() throws IOException {
    MoneyEvents money = new MoneyEvents(EVENTS);
    Set<TransactionKind> kinds = EnumSet.noneOf(TransactionKind.class);
    for (int claim = 0; claim < 200; claim++) {
      List<RevenueEvent> events = new ArrayList<>(EVENTS.history(claim));
      events.addAll(money.history(claim));
      for (int known = 1; known <= events.size(); known++) {
        StraightPipeline pipeline = new StraightPipeline().arrive(events.subList(0, known));
        for (AssessedTransaction assessed : pipeline.assessed()) {
          kinds.add(assessed.transaction().key().kind());
          assertSameBytes(assessed);
        }
      }
    }
    assertThat(kinds)
        .containsExactlyInAnyOrder(
            TransactionKind.CLAIM,
            TransactionKind.ACCOUNT,
            TransactionKind.REMITTANCE,
            TransactionKind.DEPOSIT);
  }

  @Test
  void writesFindingsThatWaitedAndTheClockAsAvroDoes() throws IOException {
    for (int claim = 0; claim < 100; claim++) {
      List<RevenueEvent> history = EVENTS.history(claim);
      for (int known = 1; known <= history.size(); known++) {
        AssessedTransaction assessed =
            ToldEvents.expected(history.subList(0, known), Policy.standard(), A_YEAR_LATER);
        assertThat(assessed.assessment().wake()).isEqualTo(Long.MAX_VALUE);
        assertSameBytes(assessed);
      }
    }
  }

  @Test
  void writersThatReadFieldsSeeTheSame() {
    AssessedTransaction assessed = ToldEvents.expected(EVENTS.history(1));
    StateRecord record = new StateRecord(assessed);
    TransactionState state = TransactionStates.of(assessed);

    for (int field = 0; field < state.getSchema().getFields().size(); field++) {
      assertThat(record.get(field)).isEqualTo(state.get(field));
    }
  }

  private static void assertSameBytes(AssessedTransaction assessed) throws IOException {
    assertThat(Written.byItself(new StateRecord(assessed)))
        .isEqualTo(Written.byAvro(TransactionStates.of(assessed)));
  }
}
