package io.throughline.audit;

import io.throughline.events.Dimensions;
import io.throughline.events.NormalForm;
import io.throughline.events.Position;
import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Sha256;
import io.throughline.events.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A canonical event of a test: provider P, recorded an hour after it happened. */
final class TestEvent {
  private final List<Reference> references = new ArrayList<>();
  private final Dimensions dimensions = new Dimensions(null, null, null, "P", null);
  private final String id;
  private final Object milestone;
  private final Instant occurredAt;
  private Instant recordedAt;
  private String uri = "file:///in";
  private long byteOffset;
  private String patient;

  private TestEvent(String id, String occurredAt, Object milestone) {
    this.id = id;
    this.milestone = milestone;
    this.occurredAt = Moments.of(occurredAt);
    this.recordedAt = this.occurredAt.plus(Duration.ofHours(1));
  }

  /** At a day or a time of UTC. */
  static TestEvent of(String id, String occurredAt, Object milestone) {
    return new TestEvent(id, occurredAt, milestone);
  }

  TestEvent claim(String number) {
    return reference(ReferenceKind.PATIENT_CONTROL_NUMBER, "P", number);
  }

  TestEvent payerNumber(String number) {
    return reference(ReferenceKind.PAYER_CLAIM_CONTROL_NUMBER, "", number);
  }

  TestEvent account(String number) {
    return reference(ReferenceKind.ACCOUNT_NUMBER, "F", number);
  }

  TestEvent trace(String number) {
    return reference(ReferenceKind.PAYMENT_TRACE, "1999", number);
  }

  TestEvent batch(String number) {
    return reference(ReferenceKind.DEPOSIT_BATCH, "F", number);
  }

  TestEvent document(String number) {
    return reference(ReferenceKind.JOURNAL_DOCUMENT, "1000", number);
  }

  TestEvent line(String number) {
    return reference(ReferenceKind.JOURNAL_LINE, "1000", number);
  }

  TestEvent reference(ReferenceKind kind, String issuer, String raw) {
    references.add(new Reference(kind, issuer, raw, NormalForm.of(raw)));
    return this;
  }

  TestEvent provider(String provider) {
    dimensions.setBillingProvider(provider);
    return this;
  }

  TestEvent payer(String payer) {
    dimensions.setPayer(payer);
    return this;
  }

  TestEvent facility(String facility) {
    dimensions.setFacility(facility);
    return this;
  }

  TestEvent patient(String token) {
    patient = token;
    return this;
  }

  TestEvent recordedAt(String time) {
    recordedAt = Moments.of(time);
    return this;
  }

  TestEvent place(String place, long offset) {
    uri = place;
    byteOffset = offset;
    return this;
  }

  RevenueEvent event() {
    Source source =
        new Source(
            "ZZ:TEST",
            "test",
            uri,
            new Position(byteOffset, 10L, 1, 1, 1, 1L, "X"),
            new Sha256(new byte[32]),
            "test-1");
    return RevenueEvent.newBuilder()
        .setEventId(id)
        .setOccurredAt(occurredAt)
        .setRecordedAt(recordedAt)
        .setSource(source)
        .setReferences(references)
        .setDimensions(dimensions)
        .setPatientToken(patient)
        .setMilestone(milestone)
        .build();
  }
}
