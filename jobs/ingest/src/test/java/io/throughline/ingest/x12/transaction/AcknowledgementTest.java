package io.throughline.ingest.x12.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.throughline.events.AcknowledgementLevel;
import io.throughline.events.AcknowledgementOutcome;
import io.throughline.events.ClaimAcknowledged;
import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RevenueEvent;
import io.throughline.ingest.Collected;
import io.throughline.ingest.Interchange;
import io.throughline.ingest.format.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcknowledgementTest {
  private static final String CLAIM_ACK =
      "BHT*0085*08*B1*20250303*0930*TH~HL*1**20*1~NM1*PR*2*BIG PAYER*****PI*P55~TRN*1*X~"
          + "HL*2*1*21*1~NM1*41*2*SUBMITTER*****46*S1~TRN*2*BATCH7~STC*A1:20*20250303*WQ*300~"
          + "HL*3*2*19*1~NM1*85*2*CLINIC*****XX*1234567893~TRN*1*0~STC*A1:20**WQ*300";

  private static List<String> raw(RevenueEvent event, ReferenceKind kind) {
    return event.getReferences().stream()
        .filter(r -> r.getKind() == kind)
        .map(Reference::getRaw)
        .toList();
  }

  @Test
  void readsOneStatusPerClaimOfA277ca() {
    Collected read =
        Collected.of(
            Interchange.of(
                "HN",
                "277",
                "005010X214",
                CLAIM_ACK,
                "HL*4*3*PT",
                "NM1*QC*1*DOE*JOHN****MI*M100",
                "TRN*2*C1",
                "STC*A2:20*20250303*WQ*100",
                "REF*1K*ICN1",
                "TRN*2*C2",
                "STC*A1:19*20250303*WQ*200",
                "STC*A7:562:85*20250303*U",
                "SVC*HC:1*200",
                "STC*A2:20",
                "HL*5*3*PT",
                "TRN*2*C3"));

    assertThat(read.events)
        .extracting(
            e -> ((ClaimAcknowledged) e.getMilestone()).getLevel(),
            e -> ((ClaimAcknowledged) e.getMilestone()).getOutcome(),
            e -> ((ClaimAcknowledged) e.getMilestone()).getStatusCategory(),
            e -> ((ClaimAcknowledged) e.getMilestone()).getStatusCode(),
            e -> ((ClaimAcknowledged) e.getMilestone()).getCharge().getMinor())
        .containsExactly(
            tuple(
                AcknowledgementLevel.TRANSACTION_SET,
                AcknowledgementOutcome.ACCEPTED,
                "A1",
                "20",
                30000L),
            tuple(AcknowledgementLevel.CLAIM, AcknowledgementOutcome.ACCEPTED, "A2", "20", 10000L),
            tuple(
                AcknowledgementLevel.CLAIM, AcknowledgementOutcome.REJECTED, "A7", "562", 20000L));
    RevenueEvent first = read.events.get(1);
    assertThat(raw(first, ReferenceKind.PATIENT_CONTROL_NUMBER)).containsExactly("C1");
    assertThat(raw(first, ReferenceKind.PAYER_CLAIM_CONTROL_NUMBER)).containsExactly("ICN1");
    assertThat(first.getDimensions().getBillingProvider()).isEqualTo("1234567893");
    assertThat(first.getDimensions().getPayer()).isEqualTo("P55");
    assertThat(first.getPatientToken()).isNotNull();
    assertThat(raw(read.events.get(0), ReferenceKind.BATCH_NUMBER)).containsExactly("BATCH7");
    assertThat(read.reasons()).containsExactly(Reason.INCOMPLETE_ACKNOWLEDGEMENT);
  }

  @Test
  void knowsA277caByItsPurposeWhereTheVersionIsMissing() {
    Collected read = Collected.of(Interchange.of("HN", "277", "", CLAIM_ACK));
    Collected other =
        Collected.of(Interchange.of("HN", "277", "005010X212", "BHT*0010*08*B1*20250303"));

    assertThat(read.events).hasSize(1);
    assertThat(other.events).isEmpty();
    assertThat(other.reasons()).containsExactly(Reason.UNSUPPORTED_TRANSACTION_SET);
    assertThat(new String(other.unreadable.get(0).bytes()))
        .startsWith("ST*277*0001")
        .endsWith("SE*0*0001~");
  }

  @Test
  void readsSetsAndGroupOfA999() {
    Collected read =
        Collected.of(
            Interchange.of(
                "FA",
                "999",
                "005010X231A1",
                "AK1*HC*17456*005010X222A1",
                "AK2*837*0001",
                "IK5*A",
                "AK2*837*0002",
                "IK3*CLM*22**8",
                "IK5*R*5",
                "AK9*P*2*2*1*3"));

    assertThat(read.unreadable).isEmpty();
    assertThat(read.events)
        .extracting(
            e -> ((ClaimAcknowledged) e.getMilestone()).getLevel(),
            e -> ((ClaimAcknowledged) e.getMilestone()).getOutcome(),
            e -> ((ClaimAcknowledged) e.getMilestone()).getStatusCode(),
            e -> raw(e, ReferenceKind.TRANSACTION_SET_CONTROL_NUMBER),
            e -> raw(e, ReferenceKind.GROUP_CONTROL_NUMBER))
        .containsExactly(
            tuple(
                AcknowledgementLevel.TRANSACTION_SET,
                AcknowledgementOutcome.ACCEPTED,
                "",
                List.of("0001"),
                List.of("17456")),
            tuple(
                AcknowledgementLevel.TRANSACTION_SET,
                AcknowledgementOutcome.REJECTED,
                "5",
                List.of("0002"),
                List.of("17456")),
            tuple(
                AcknowledgementLevel.FUNCTIONAL_GROUP,
                AcknowledgementOutcome.ACCEPTED_WITH_ERRORS,
                "3",
                List.of(),
                List.of("17456")));
    assertThat(read.events.get(0).getReferences().get(0).getIssuer()).isEqualTo("PARTNER");
    assertThat(read.events.get(1).getSource().getInterfaceName()).isEqualTo("x12.999");
  }

  @Test
  void readsA997AndReportsCodesWithoutWhatTheyAreAbout() {
    Collected read =
        Collected.of(
            Interchange.of(
                "FA", "997", "004010", "AK1*HC*1", "AK5*A", "AK2*837*1", "AK5*E*1", "AK2*837*2"));

    assertThat(read.milestones(ClaimAcknowledged.class))
        .extracting(ClaimAcknowledged::getOutcome)
        .containsExactly(AcknowledgementOutcome.ACCEPTED_WITH_ERRORS);
    assertThat(read.reasons())
        .containsExactly(Reason.INCOMPLETE_ACKNOWLEDGEMENT, Reason.INCOMPLETE_ACKNOWLEDGEMENT);
  }

  @Test
  void readsInterchangeAcknowledgements() {
    Collected read =
        Collected.of(
            Interchange.ISA
                + "TA1*000000905*250228*0512*A*000~TA1*000000906*250228*0512*R*006~IEA*0*1~");

    assertThat(read.events)
        .extracting(
            e -> ((ClaimAcknowledged) e.getMilestone()).getLevel(),
            e -> ((ClaimAcknowledged) e.getMilestone()).getOutcome(),
            e -> ((ClaimAcknowledged) e.getMilestone()).getStatusCode(),
            e -> e.getReferences().get(0).getIssuer() + "/" + e.getReferences().get(0).getRaw())
        .containsExactly(
            tuple(
                AcknowledgementLevel.INTERCHANGE,
                AcknowledgementOutcome.ACCEPTED,
                "000",
                "ZZ:RECEIVER/000000905"),
            tuple(
                AcknowledgementLevel.INTERCHANGE,
                AcknowledgementOutcome.REJECTED,
                "006",
                "ZZ:RECEIVER/000000906"));
    assertThat(read.events.get(0).getEventId()).isNotEqualTo(read.events.get(1).getEventId());
  }
}
