package io.throughline.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.events.ContractAdjusted;
import io.throughline.events.Money;
import io.throughline.events.ProviderAdjustment;
import io.throughline.events.RemittanceAdvised;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Topic;
import io.throughline.wire.DeadLetter;
import io.throughline.wire.DeadLetterHeaders;
import io.throughline.wire.RegistryUnavailableException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecodeEventsTest {
  private static final TestRegistry REGISTRY = new TestRegistry("decode-events");
  private static final byte[] KEY = {1, 2, 3};

  @Test
  void makesFactsWithTheirKeyAndPlace() throws Exception {
    RevenueEvent event = new ClaimEvents(7).step(5, 3);
    try (var operator = open(REGISTRY.url())) {
      operator.processElement(
          new EventRecord(Topic.CLAIMS, 3, 7_000, 99, KEY, REGISTRY.encode(event)), 0);

      assertThat(operator.extractOutputValues()).containsExactly(ToldEvents.of(event));
      assertThat(operator.getSideOutput(EventDeadLetters.TAG)).isNullOrEmpty();
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
  void eventThatNamesNothingIsADeadLetter() throws Exception {
    RevenueEvent event = new ClaimEvents(7).step(5, 3);
    event.setReferences(List.of());

    assertThat(reason(REGISTRY.encode(event))).isEqualTo("missing-reference");
  }

  @Test
  void aRemittanceWithoutTraceIsNoDeadLetterWhenItTakesSomethingOff() throws Exception {
    RevenueEvent event = new ClaimEvents(7).step(5, 3);
    event.setReferences(List.of());
    event.setMilestone(
        RemittanceAdvised.newBuilder()
            .setHandlingCode("I")
            .setAmount(new Money(1L, "USD"))
            .setCreditDebit("C")
            .setPaymentMethod("ACH")
            .setProviderAdjustments(
                List.of(new ProviderAdjustment("1", "L6", null, new Money(5L, "USD"))))
            .build());
    try (var operator = open(REGISTRY.url())) {
      operator.processElement(
          new EventRecord(Topic.CLAIMS, 3, 7_000, 99, KEY, REGISTRY.encode(event)), 0);

      assertThat(operator.extractOutputValues()).hasSize(1);
      assertThat(operator.getSideOutput(EventDeadLetters.TAG)).isNullOrEmpty();
    }
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
  void passesOverWhatIsOfNoTransaction() throws Exception {
    RevenueEvent event = new ClaimEvents(7).step(5, 3);
    event.setMilestone(new ContractAdjusted(new Money(1L, "USD"), "v1", LocalDate.EPOCH));
    try (var operator = open(REGISTRY.url())) {
      operator.processElement(
          new EventRecord(Topic.CLAIMS, 3, 7_000, 99, KEY, REGISTRY.encode(event)), 0);

      assertThat(operator.extractOutputValues()).isEmpty();
      assertThat(operator.getSideOutput(EventDeadLetters.TAG)).isNullOrEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"BILLING", "CLAIMS", "ERP"})
  void deadLettersGoToThoseOfTheirTopic(Topic topic) throws Exception {
    DeadLetter letter = refusal(topic, new byte[] {9});

    assertThat(letter.topic()).isEqualTo("dlq." + topic.topicName());
    assertThat(letter.headers()).containsEntry(DeadLetterHeaders.TOPIC, topic.topicName());
  }

  @Test
  void eventsOfAllTopicsAreFacts() throws Exception {
    List<RevenueEvent> events = new MoneyEvents(new ClaimEvents(7)).history(5);
    try (var operator = open(REGISTRY.url())) {
      for (RevenueEvent event : events) {
        operator.processElement(
            new EventRecord(Topic.of(event), 3, 7_000, 99, KEY, REGISTRY.encode(event)), 0);
      }
      assertThat(operator.extractOutputValues())
          .extracting(Told::event)
          .containsExactlyElementsOf(
              events.stream().map(event -> ToldEvents.of(event).event()).toList());
      assertThat(operator.extractOutputValues())
          .extracting(told -> told.origin().topic())
          .containsExactlyElementsOf(events.stream().map(Topic::of).toList());
    }
  }

  @Test
  void registryThatDoesNotAnswerFailsTheTaskAndLosesNothing() throws Exception {
    byte[] value = REGISTRY.encode(new ClaimEvents(7).step(5, 3));
    try (var operator = open("http://127.0.0.1:1")) {
      assertThatThrownBy(
              () ->
                  operator.processElement(
                      new EventRecord(Topic.CLAIMS, 3, 7_000, 99, KEY, value), 0))
          .isInstanceOf(RegistryUnavailableException.class);
      assertThat(operator.getSideOutput(EventDeadLetters.TAG)).isNullOrEmpty();
    }
  }

  private static String reason(byte[] value) throws Exception {
    return refusal(value).headers().get(DeadLetterHeaders.REASON);
  }

  private static DeadLetter refusal(byte[] value) throws Exception {
    return refusal(Topic.CLAIMS, value);
  }

  private static DeadLetter refusal(Topic topic, byte[] value) throws Exception {
    try (var operator = open(REGISTRY.url())) {
      operator.processElement(new EventRecord(topic, 3, 7_000, 99, KEY, value), 0);
      assertThat(operator.extractOutputValues()).isEmpty();
      assertThat(operator.getSideOutput(EventDeadLetters.TAG)).hasSize(1);
      StreamRecord<DeadLetter> refused = operator.getSideOutput(EventDeadLetters.TAG).peek();
      return refused.getValue();
    }
  }

  private static OneInputStreamOperatorTestHarness<EventRecord, Told> open(String registry)
      throws Exception {
    var harness =
        new OneInputStreamOperatorTestHarness<>(
            new ProcessOperator<>(new DecodeEvents(registry)), EventRecordSerializer.INSTANCE);
    harness.setup(ToldSerializer.INSTANCE);
    harness.open();
    return harness;
  }
}
