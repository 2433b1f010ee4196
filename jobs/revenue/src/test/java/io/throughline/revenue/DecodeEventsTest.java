package io.throughline.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.events.Money;
import io.throughline.events.RemittanceAdvised;
import io.throughline.events.RevenueEvent;
import io.throughline.wire.DeadLetter;
import io.throughline.wire.DeadLetterHeaders;
import io.throughline.wire.RegistryUnavailableException;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class DecodeEventsTest {
  private static final TestRegistry REGISTRY = new TestRegistry("decode-events");
  private static final byte[] KEY = {1, 2, 3};

  @Test
  void makesFactsWithTheirKeyAndPlace() throws Exception {
    RevenueEvent event = new ClaimEvents(7).step(5, 3);
    try (var operator = open(REGISTRY.url())) {
      operator.processElement(new EventRecord(3, 7_000, 99, KEY, REGISTRY.encode(event)), 0);

      assertThat(operator.extractOutputValues()).containsExactly(KeyedFacts.of(event));
      assertThat(operator.getSideOutput(ClaimDeadLetters.TAG)).isNullOrEmpty();
    }
  }

  @Test
  void keepsWhatCannotBeDecodedWhole() throws Exception {
    byte[] junk = {9, 9, 9};
    DeadLetter letter = refusal(junk);

    assertThat(letter.topic()).isEqualTo("dlq.revenue.claims.v1");
    assertThat(letter.key()).isEqualTo(KEY);
    assertThat(letter.value()).isEqualTo(junk);
    assertThat(letter.timestamp()).isEqualTo(99);
    assertThat(letter.headers())
        .containsEntry(DeadLetterHeaders.REASON, "not-framed")
        .containsEntry(DeadLetterHeaders.TOPIC, "revenue.claims.v1")
        .containsEntry(DeadLetterHeaders.PARTITION, "3")
        .containsEntry(DeadLetterHeaders.OFFSET, "7000")
        .containsEntry(DeadLetterHeaders.STAGE, "revenue")
        .containsKeys(DeadLetterHeaders.CLASS, DeadLetterHeaders.MESSAGE);
  }

  @Test
  void nullAndCutValuesAreDeadLetters() throws Exception {
    byte[] whole = REGISTRY.encode(new ClaimEvents(7).step(5, 3));

    assertThat(reason(null)).isEqualTo("empty-value");
    assertThat(reason(Arrays.copyOf(whole, whole.length - 1))).isEqualTo("not-avro");
  }

  @Test
  void claimWithoutNumberIsADeadLetter() throws Exception {
    RevenueEvent event = new ClaimEvents(7).step(5, 3);
    event.setReferences(List.of());

    assertThat(reason(REGISTRY.encode(event))).isEqualTo("missing-claim-number");
  }

  @Test
  void eventThatCannotBeAFactIsADeadLetterWithoutItsContent() throws Exception {
    RevenueEvent event = new ClaimEvents(7).step(5, 3);
    event.setEventId("secret");
    DeadLetter letter = refusal(REGISTRY.encode(event));

    assertThat(letter.headers()).containsEntry(DeadLetterHeaders.REASON, "invalid-event");
    assertThat(letter.headers().toString()).doesNotContain("secret");
  }

  @Test
  void passesOverWhatIsNotAboutOneClaim() throws Exception {
    RevenueEvent event = new ClaimEvents(7).step(5, 3);
    event.setMilestone(
        RemittanceAdvised.newBuilder()
            .setHandlingCode("I")
            .setAmount(new Money(1L, "USD"))
            .setCreditDebit("C")
            .setPaymentMethod("ACH")
            .build());
    try (var operator = open(REGISTRY.url())) {
      operator.processElement(new EventRecord(3, 7_000, 99, KEY, REGISTRY.encode(event)), 0);

      assertThat(operator.extractOutputValues()).isEmpty();
      assertThat(operator.getSideOutput(ClaimDeadLetters.TAG)).isNullOrEmpty();
    }
  }

  @Test
  void registryThatDoesNotAnswerFailsTheTaskAndLosesNothing() throws Exception {
    byte[] value = REGISTRY.encode(new ClaimEvents(7).step(5, 3));
    try (var operator = open("http://127.0.0.1:1")) {
      assertThatThrownBy(
              () -> operator.processElement(new EventRecord(3, 7_000, 99, KEY, value), 0))
          .isInstanceOf(RegistryUnavailableException.class);
      assertThat(operator.getSideOutput(ClaimDeadLetters.TAG)).isNullOrEmpty();
    }
  }

  private static String reason(byte[] value) throws Exception {
    return refusal(value).headers().get(DeadLetterHeaders.REASON);
  }

  private static DeadLetter refusal(byte[] value) throws Exception {
    try (var operator = open(REGISTRY.url())) {
      operator.processElement(new EventRecord(3, 7_000, 99, KEY, value), 0);
      assertThat(operator.extractOutputValues()).isEmpty();
      assertThat(operator.getSideOutput(ClaimDeadLetters.TAG)).hasSize(1);
      StreamRecord<DeadLetter> refused = operator.getSideOutput(ClaimDeadLetters.TAG).peek();
      return refused.getValue();
    }
  }

  private static OneInputStreamOperatorTestHarness<EventRecord, KeyedFact> open(String registry)
      throws Exception {
    var harness =
        new OneInputStreamOperatorTestHarness<>(
            new ProcessOperator<>(new DecodeEvents(registry)), EventRecordSerializer.INSTANCE);
    harness.setup(KeyedFactSerializer.INSTANCE);
    harness.open();
    return harness;
  }
}
