package io.throughline.local.feed;

import io.throughline.events.ClaimSubmitted;
import io.throughline.events.ClaimType;
import io.throughline.events.Dimensions;
import io.throughline.events.Money;
import io.throughline.events.Position;
import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RemittanceReceived;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Sha256;
import io.throughline.events.Source;
import java.time.Instant;
import java.util.List;

/** Events as the ingest job would make them of a file in the inbox. */
final class Facts {
  static final String PROVIDER = "1234567893";

  private Facts() {}

  static String uri(String name) {
    return "file:///inbox/" + name;
  }

  static RevenueEvent claim(String id, String file, String number, long charge) {
    return event(
        id,
        file,
        number,
        ClaimSubmitted.newBuilder()
            .setClaimType(ClaimType.PROFESSIONAL)
            .setFrequencyCode("1")
            .setPayerResponsibility("P")
            .setCharge(money(charge))
            .build());
  }

  static RevenueEvent payment(String id, String file, String number, long charge, long paid) {
    return event(
        id,
        file,
        number,
        RemittanceReceived.newBuilder()
            .setStatusCode("1")
            .setCharge(money(charge))
            .setPaid(money(paid))
            .setPatientResponsibility(money(0))
            .build());
  }

  private static RevenueEvent event(String id, String file, String number, Object milestone) {
    return RevenueEvent.newBuilder()
        .setEventId(id)
        .setOccurredAt(Instant.EPOCH)
        .setRecordedAt(Instant.EPOCH)
        .setSource(source(file))
        .setReferences(
            List.of(new Reference(ReferenceKind.PATIENT_CONTROL_NUMBER, PROVIDER, number, number)))
        .setDimensions(Dimensions.newBuilder().setBillingProvider(PROVIDER).build())
        .setMilestone(milestone)
        .build();
  }

  private static Source source(String file) {
    Position position = new Position(0L, 10L, 1, 1, 1, 5L, "CLM");
    return new Source("ZZ:A", "x12.837P", uri(file), position, new Sha256(new byte[32]), "1");
  }

  private static Money money(long cents) {
    return Money.newBuilder().setMinor(cents).build();
  }
}
