package io.throughline.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RevenueEvent;
import io.throughline.transaction.Message;
import io.throughline.transaction.NumberMention;
import io.throughline.transaction.Route;
import io.throughline.transaction.policy.Policy;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class ResolvePayerNumbersTest {
  private static final RevenueEvent ACKNOWLEDGEMENT = new ClaimEvents(7).step(1, 2);
  private static final RevenueEvent NAMELESS = nameless();

  @Test
  void bringsADecisionToTheClaimThatTheNumberWasGivenTo() throws Exception {
    try (var operator = open(null)) {
      operator.processElement1(mention(ACKNOWLEDGEMENT), 0);
      assertThat(operator.extractOutputValues()).isEmpty();
      operator.processElement1(mention(NAMELESS), 0);

      assertThat(operator.extractOutputValues()).hasSize(1);
      Addressed addressed = operator.extractOutputValues().getFirst();
      assertThat(addressed.id()).isEqualTo(ToldEvents.toClaim(ACKNOWLEDGEMENT).id());
      assertThat(addressed.message()).isInstanceOf(Message.AddFact.class);
      assertThat(addressed.origin()).isEqualTo(ToldEvents.ORIGIN);
    }
  }

  @Test
  void movesADecisionThatCameFirst() throws Exception {
    try (var operator = open(null)) {
      operator.processElement1(mention(NAMELESS), 0);
      operator.processElement1(mention(ACKNOWLEDGEMENT), 0);

      List<Addressed> sent = operator.extractOutputValues();
      assertThat(sent)
          .extracting(one -> (Object) one.message().getClass())
          .containsExactly(Message.AddFact.class, Message.MoveFact.class, Message.AddFact.class);
      assertThat(sent.get(1).id()).isEqualTo(sent.get(0).id());
      assertThat(sent.get(2).id()).isEqualTo(ToldEvents.toClaim(ACKNOWLEDGEMENT).id());
    }
  }

  @Test
  void repeatSendsNothing() throws Exception {
    try (var operator = open(null)) {
      operator.processElement1(mention(NAMELESS), 0);
      operator.processElement1(mention(NAMELESS), 0);
      assertThat(operator.extractOutputValues()).hasSize(1);
    }
  }

  @Test
  void numberSurvivesARestart() throws Exception {
    OperatorSubtaskState snapshot;
    try (var operator = open(null)) {
      operator.processElement1(mention(ACKNOWLEDGEMENT), 0);
      snapshot = operator.snapshot(1, 1);
    }
    try (var operator = open(snapshot)) {
      operator.processElement1(mention(NAMELESS), 0);
      assertThat(operator.extractOutputValues().getFirst().id())
          .isEqualTo(ToldEvents.toClaim(ACKNOWLEDGEMENT).id());
    }
  }

  @Test
  void numberIsForgottenAfterTheExpiryTimeSinceItWasLastHeardOf() throws Exception {
    try (var operator = open(null)) {
      operator.processElement1(mention(ACKNOWLEDGEMENT), 0);
      operator.processElement1(mention(NAMELESS), 0);
      assertThat(operator.numEventTimeTimers()).isEqualTo(1);

      long expiry = heardAt(NAMELESS) + Policy.standard().expireAfterMicros();
      operator.processBothWatermarks(new Watermark(PolicyOperator.watermarkAt(expiry) - 1));
      assertThat(operator.numKeyedStateEntries()).isEqualTo(1);
      operator.processBothWatermarks(new Watermark(PolicyOperator.watermarkAt(expiry)));
      assertThat(operator.numKeyedStateEntries()).isZero();
      assertThat(operator.numEventTimeTimers()).isZero();
      assertThat(operator.numProcessingTimeTimers()).isZero();
    }
  }

  @Test
  void shorterExpiryTimeHoldsForWhatIsKeptAlready() throws Exception {
    try (var operator = open(null)) {
      operator.processElement1(mention(NAMELESS), 0);
      operator.processElement2(
          Policy.standard().json().replace("\"expireAfterDays\":400", "\"expireAfterDays\":100"),
          0);
      assertThat(operator.numEventTimeTimers()).isEqualTo(1);

      long expiry = heardAt(NAMELESS) + Duration.ofDays(100).toNanos() / 1_000;
      operator.processBothWatermarks(new Watermark(PolicyOperator.watermarkAt(expiry)));
      assertThat(operator.numKeyedStateEntries()).isZero();
      assertThat(operator.numEventTimeTimers()).isZero();
    }
  }

  /** A decision that names the claim by the payer's number alone. */
  private static RevenueEvent nameless() {
    RevenueEvent event = new ClaimEvents(7).step(1, 3);
    List<Reference> references =
        event.getReferences().stream()
            .filter(one -> one.getKind() != ReferenceKind.PATIENT_CONTROL_NUMBER)
            .toList();
    event.setReferences(references);
    return event;
  }

  private static Mentioned mention(RevenueEvent event) {
    List<NumberMention> mentions = Route.of(ToldEvents.of(event).event()).mentions();
    assertThat(mentions).hasSize(1);
    return Mentioned.of(mentions.getFirst(), ToldEvents.ORIGIN);
  }

  private static long heardAt(RevenueEvent event) {
    return mention(event).mention().heardAt();
  }

  private static KeyedTwoInputStreamOperatorTestHarness<TransactionId, Mentioned, String, Addressed>
      open(OperatorSubtaskState restored) throws Exception {
    KeySelector<Mentioned, TransactionId> key = Mentioned::id;
    var harness =
        new KeyedTwoInputStreamOperatorTestHarness<TransactionId, Mentioned, String, Addressed>(
            new ResolvePayerNumbers(),
            key,
            null,
            CompactType.TRANSACTION_ID,
            RevenueTopology.MAX_PARALLELISM,
            1,
            0);
    harness.setup(AddressedSerializer.INSTANCE);
    if (restored != null) {
      harness.initializeState(restored);
    }
    harness.open();
    return harness;
  }
}
