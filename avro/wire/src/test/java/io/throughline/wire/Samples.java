package io.throughline.wire;

import io.throughline.events.ClaimAdjustment;
import io.throughline.events.Dimensions;
import io.throughline.events.Money;
import io.throughline.events.NameUuid;
import io.throughline.events.Position;
import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RemittanceReceived;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Sha256;
import io.throughline.events.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Events for tests. */
public final class Samples {
  private Samples() {}

  /** A remittance of one claim; the number makes it differ from others. */
  public static RevenueEvent remittance(int number) {
    return RevenueEvent.newBuilder()
        .setEventId(NameUuid.of("event", "payer", Integer.toString(number)).toString())
        .setOccurredAt(Instant.parse("2026-01-05T00:00:00Z").plusSeconds(number))
        .setRecordedAt(Instant.parse("2026-01-06T07:08:09.123456Z"))
        .setSource(
            Source.newBuilder()
                .setSystem("ZZ:PAYER")
                .setInterfaceName("x12.835")
                .setUri("file:///in/835-" + number + ".edi")
                .setPosition(
                    Position.newBuilder()
                        .setByteOffset(700L + number)
                        .setByteLength(412)
                        .setInterchange(1)
                        .setFunctionalGroup(1)
                        .setTransactionSet(1)
                        .setSegment(17)
                        .setSegmentTag("CLP")
                        .build())
                .setContentHash(new Sha256(new byte[32]))
                .setPolicyVersion("x12-1")
                .build())
        .setReferences(
            List.of(
                new Reference(
                    ReferenceKind.PATIENT_CONTROL_NUMBER, "1234567893", "PCN-" + number, "PCN"),
                new Reference(
                    ReferenceKind.PAYER_CLAIM_CONTROL_NUMBER, "PAYER", "ICN" + number, "ICN")))
        .setDimensions(
            Dimensions.newBuilder().setPayer("12345").setBillingProvider("1234567893").build())
        .setMilestone(
            RemittanceReceived.newBuilder()
                .setStatusCode("1")
                .setCharge(new Money(100_000L, "USD"))
                .setPaid(new Money(80_000L, "USD"))
                .setPatientResponsibility(new Money(5_000L, "USD"))
                .setAdjustments(List.of(new ClaimAdjustment("CO", "45", new Money(15_000L, "USD"))))
                .setPaymentDate(LocalDate.of(2026, 1, 5))
                .build())
        .build();
  }
}
