package io.throughline.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.AcknowledgementLevel;
import io.throughline.events.AcknowledgementOutcome;
import io.throughline.events.ClaimAcknowledged;
import io.throughline.events.ClaimAdjudicated;
import io.throughline.events.ClaimSubmitted;
import io.throughline.events.Money;
import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RemittanceReceived;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Topic;
import io.throughline.transaction.EventFact;
import io.throughline.transaction.EventProjection;
import io.throughline.transaction.Facts;
import io.throughline.wire.AvroEncoder;
import io.throughline.wire.ExactDecoder;
import io.throughline.wire.SchemaSource;
import io.throughline.wire.governance.SchemaGovernance;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the short way against the long one: Avro's record, then {@link Facts}. */
class EventProjectionTest {
  private static final ClaimEvents EVENTS = new ClaimEvents(23);

  private static final List<ReferenceKind> NAMES =
      List.of(
          ReferenceKind.ACCOUNT_NUMBER,
          ReferenceKind.PAYMENT_TRACE,
          ReferenceKind.DEPOSIT_BATCH,
          ReferenceKind.JOURNAL_DOCUMENT,
          ReferenceKind.JOURNAL_LINE);

  private static SchemaSource schemas;
  private static AvroEncoder<RevenueEvent> encoder;

  private final ExactDecoder<EventFact> decoder =
      new ExactDecoder<>(schemas, EventProjection.SCHEMA, new EventProjection()::read);

  @BeforeAll
  static void register() {
    String registry = "mock://event-projection";
    SchemaGovernance.connect(registry).register(Topic.CLAIMS);
    schemas = SchemaSource.connect(registry);
    encoder =
        new AvroEncoder<>(
            schemas, Topic.CLAIMS.subject(), Topic.CLAIMS.valueSchema().orElseThrow());
  }

  @AfterAll
  static void close() throws IOException {
    schemas.close();
  }

  @Test
  void readsGeneratedEventsAsAvroDoes() {
    for (int claim = 0; claim < 2_000; claim++) {
      EVENTS.history(claim).forEach(this::assertReadAlike);
    }
  }

  @Test
  void readsAbsentAndPresentFieldsAsAvroDoes() {
    Random random = new Random(3);
    for (int i = 0; i < 4_000; i++) {
      RevenueEvent event = EVENTS.step(i, i % ClaimEvents.STEPS);
      vary(event, random);
      assertReadAlike(event);
    }
  }

  @Test
  void leavesOtherMilestonesAndMissingNumbersToAvro() {
    RevenueEvent ofFile = EVENTS.step(1, 1);
    ((ClaimAcknowledged) ofFile.getMilestone()).setLevel(AcknowledgementLevel.TRANSACTION_SET);
    RevenueEvent nameless = EVENTS.step(1, 0);
    nameless.setReferences(List.of());
    RevenueEvent tooLong = EVENTS.step(1, 0);
    tooLong.getSource().setUri("x".repeat(5_000));
    RevenueEvent noUuid = EVENTS.step(1, 0);
    noUuid.setEventId("7");

    for (RevenueEvent event : List.of(ofFile, nameless, tooLong, noUuid)) {
      assertThat(decoder.decode(encoder.encode(event))).isEmpty();
    }
  }

  @Test
  void leavesDamagedBytesToAvro() {
    byte[] value = encoder.encode(EVENTS.step(1, 3));
    for (int length = 0; length < value.length; length++) {
      assertThat(decoder.decode(Arrays.copyOf(value, length))).isEmpty();
    }
    assertThat(decoder.decode(Arrays.copyOf(value, value.length + 1))).isEmpty();
    assertThat(decoder.decode(null)).isEmpty();
  }

  private void assertReadAlike(RevenueEvent event) {
    assertThat(decoder.decode(encoder.encode(event))).isEqualTo(Facts.from(event));
  }

  private static void vary(RevenueEvent event, Random random) {
    List<Consumer<RevenueEvent>> changes =
        List.of(
            e -> e.setPatientToken(null),
            e -> e.setCausationId("a"),
            e -> e.setTraceparent("00-b"),
            e -> e.getDimensions().setBillingProvider(random.nextBoolean() ? null : " 12 "),
            e -> e.getDimensions().setFacility(null),
            e -> e.getDimensions().setServiceLine(null),
            e -> e.getDimensions().setPayer(null),
            e -> e.getDimensions().setPayerName("Übersee-Kasse €"),
            e -> e.getSource().setUri("file:///" + "ä".repeat(random.nextInt(200))),
            e -> e.getSource().getPosition().setByteOffset(random.nextLong()),
            e -> addReferences(e, random),
            e -> varyMilestone(e, random));
    for (Consumer<RevenueEvent> change : changes) {
      if (random.nextInt(3) == 0) {
        change.accept(event);
      }
    }
  }

  private static void addReferences(RevenueEvent event, Random random) {
    List<Reference> references = new ArrayList<>(event.getReferences());
    references.add(
        random.nextInt(references.size()),
        new Reference(
            random.nextBoolean()
                ? ReferenceKind.PATIENT_CONTROL_NUMBER
                : ReferenceKind.ORIGINAL_PAYER_CLAIM_CONTROL_NUMBER,
            "",
            List.of("0", " ", " 00 7 ", "X").get(random.nextInt(4)),
            ""));
    references.add(new Reference(ReferenceKind.PAYER_CLAIM_CONTROL_NUMBER, "", "LATE", "LATE"));
    references.add(
        random.nextInt(references.size()),
        new Reference(NAMES.get(random.nextInt(NAMES.size())), "I", " 00a 7 ", ""));
    event.setReferences(references);
  }

  private static void varyMilestone(RevenueEvent event, Random random) {
    Money euros = new Money(random.nextLong(), "EUR");
    switch (event.getMilestone()) {
      case ClaimSubmitted submitted -> {
        submitted.setCharge(euros);
        submitted.setPatientPaid(euros);
        submitted.setOtherPayersPaid(random.nextBoolean() ? euros : null);
        submitted.setPurposeCode(null);
        submitted.setServiceFrom(null);
        submitted.setLineImbalance(random.nextBoolean() ? null : random.nextLong());
      }
      case ClaimAcknowledged acknowledged -> {
        AcknowledgementOutcome[] outcomes = AcknowledgementOutcome.values();
        acknowledged.setOutcome(outcomes[random.nextInt(outcomes.length)]);
        acknowledged.setCharge(random.nextBoolean() ? null : euros);
        if (random.nextBoolean()) {
          event.setMilestone(
              new ClaimAdjudicated("F1", "1", acknowledged.getCharge(), euros, LocalDate.EPOCH));
        }
      }
      case RemittanceReceived received -> {
        received.setAdjustments(received.getLines().get(0).getAdjustments());
        received.getLines().get(1).setServiceDate(null);
        received.getLines().get(1).setImbalance(random.nextLong());
        received.setLinePaymentImbalance(random.nextLong());
        received.setPaymentDate(null);
      }
      default -> throw new AssertionError(event);
    }
  }
}
