package io.throughline.ingest.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.events.ChargeApproved;
import io.throughline.events.ClaimSubmitted;
import io.throughline.events.ContractAdjusted;
import io.throughline.events.Dimensions;
import io.throughline.events.EncounterFinalized;
import io.throughline.events.JournalRejected;
import io.throughline.events.JournalTransferred;
import io.throughline.events.PaymentSettled;
import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Topic;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.junit.jupiter.api.Test;

/** To which topic an event goes, and under which key. */
class RoutingTest {
  private static RevenueEvent event(Object milestone, Reference... references) {
    RevenueEvent event = new RevenueEvent();
    event.setEventId("id");
    event.setDimensions(new Dimensions());
    event.setReferences(List.of(references));
    event.setMilestone(milestone);
    return event;
  }

  private static Reference reference(ReferenceKind kind, String issuer, String raw) {
    return new Reference(kind, issuer, raw, raw);
  }

  @Test
  void everyMilestoneHasATopic() {
    List<Schema> milestones =
        RevenueEvent.getClassSchema().getField("milestone").schema().getTypes();
    for (Schema milestone : milestones) {
      Object made = SpecificData.get().newRecord(null, milestone);
      assertThat(Topic.of(event(made))).isIn(Topic.BILLING, Topic.CLAIMS, Topic.ERP);
    }
    assertThat(milestones).hasSize(14);
    assertThatThrownBy(() -> Topic.of(event(null))).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void topicsAreThoseOfTheSchemasSections() {
    assertThat(Topic.of(event(new ChargeApproved()))).isEqualTo(Topic.BILLING);
    assertThat(Topic.of(event(new ClaimSubmitted()))).isEqualTo(Topic.CLAIMS);
    assertThat(Topic.of(event(new PaymentSettled()))).isEqualTo(Topic.CLAIMS);
    assertThat(Topic.of(event(new ContractAdjusted()))).isEqualTo(Topic.ERP);
  }

  @Test
  void billingIsKeyedByAccountElseByEncounter() {
    Reference account = reference(ReferenceKind.ACCOUNT_NUMBER, "NORTH", "0017");
    Reference encounter = reference(ReferenceKind.ENCOUNTER_NUMBER, "NORTH", "E9");

    assertThat(EventKey.of(event(new ChargeApproved(), encounter, account)))
        .isEqualTo("NORTH|0017");
    assertThat(EventKey.of(event(new EncounterFinalized(), encounter))).isEqualTo("NORTH|E9");
  }

  @Test
  void journalsAreKeyedByCompanyAndDocument() {
    Reference document = reference(ReferenceKind.JOURNAL_DOCUMENT, "", "0100000795");
    JournalTransferred transferred = new JournalTransferred();
    transferred.setCompanyCode("1000");
    JournalRejected rejected = new JournalRejected();
    rejected.setCompanyCode("1000");

    assertThat(EventKey.of(event(transferred, document))).isEqualTo("1000|0100000795");
    assertThat(EventKey.of(event(rejected, document))).isEqualTo("1000|0100000795");
  }

  @Test
  void aPaymentIsKeyedByItsTrace() {
    Reference trace = reference(ReferenceKind.PAYMENT_TRACE, "1512345678", "12345");

    assertThat(EventKey.of(event(new PaymentSettled(), trace))).isEqualTo("1512345678|12345");
  }

  @Test
  void whatNamesNothingIsKeyedByItself() {
    assertThat(EventKey.of(event(new ChargeApproved()))).isEqualTo("id");
    assertThat(EventKey.of(event(new JournalTransferred()))).isEqualTo("id");
  }
}
