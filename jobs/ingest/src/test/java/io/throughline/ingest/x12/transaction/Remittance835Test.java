package io.throughline.ingest.x12.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.throughline.events.ProviderAdjustment;
import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RemittanceAdvised;
import io.throughline.events.RemittanceLine;
import io.throughline.events.RemittanceReceived;
import io.throughline.events.RevenueEvent;
import io.throughline.ingest.Collected;
import io.throughline.ingest.Interchange;
import io.throughline.ingest.format.Reason;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class Remittance835Test {
  private static final String PAYMENT =
      "BPR*I*150*C*ACH************20250305~TRN*1*EFT1*1512345678~DTM*405*20250304~"
          + "N1*PR*BIG PAYER*XV*P55~N1*PE*CLINIC*XX*1234567893~REF*TJ*987654321";

  @Test
  void readsAPaymentOfAClaimAndItsBalance() {
    Collected read =
        Collected.of(
            Interchange.of835(
                PAYMENT,
                "LX*1",
                "CLP*C1*1*300*150*60*MC*ICN1*11*1",
                "CAS*CO*45*90*1",
                "NM1*QC*1*DOE*JOHN****MI*M100",
                "SVC*HC:99213*200*100**1",
                "DTM*150*20250201",
                "DTM*472*20250202",
                "CAS*PR*1*40*1*2*20",
                "CAS*CO*45*40.01",
                "REF*6R*0001",
                "AMT*B6*160",
                "SVC*HC:85025*100*50"));

    assertThat(read.unreadable).isEmpty();
    RevenueEvent event = read.events.get(0);
    assertThat(event.getOccurredAt()).isEqualTo(Instant.parse("2025-03-02T13:01:00Z"));
    assertThat(event.getDimensions().getPayer()).isEqualTo("P55");
    assertThat(event.getDimensions().getPayerName()).isEqualTo("BIG PAYER");
    assertThat(event.getDimensions().getBillingProvider()).isEqualTo("1234567893");
    assertThat(event.getDimensions().getServiceLine()).isEqualTo("11");
    assertThat(event.getPatientToken()).matches("[0-9a-f]{64}");
    assertThat(event.getReferences())
        .extracting(Reference::getKind, Reference::getIssuer, Reference::getRaw)
        .contains(
            tuple(ReferenceKind.PATIENT_CONTROL_NUMBER, "1234567893", "C1"),
            tuple(ReferenceKind.PAYER_CLAIM_CONTROL_NUMBER, "P55", "ICN1"),
            tuple(ReferenceKind.PAYMENT_TRACE, "1512345678", "EFT1"),
            tuple(ReferenceKind.BILLING_PROVIDER_TAX_ID, "", "987654321"));
    RemittanceReceived received = (RemittanceReceived) event.getMilestone();
    assertThat(received.getStatusCode()).isEqualTo("1");
    assertThat(received.getFilingIndicator()).isEqualTo("MC");
    assertThat(received.getPatientResponsibility().getMinor()).isEqualTo(6000);
    assertThat(received.getPatientResponsibilityImbalance()).isZero();
    assertThat(received.getClaimImbalance()).isEqualTo(30000 - 9000 - 6000 - 4001 - 15000);
    assertThat(received.getLinePaymentImbalance()).isZero();
    assertThat(received.getAdjustments()).hasSize(1);
    assertThat(received.getPaymentDate()).isEqualTo(LocalDate.of(2025, 3, 5));
    assertThat(received.getLines())
        .extracting(
            RemittanceLine::getLineNumber,
            RemittanceLine::getProcedureCode,
            RemittanceLine::getLineItemControlNumber,
            RemittanceLine::getServiceDate,
            RemittanceLine::getImbalance)
        .containsExactly(
            tuple(1, "99213", "0001", LocalDate.of(2025, 2, 2), -1L),
            tuple(2, "85025", null, null, 5000L));
  }

  @Test
  void readsThePaymentAsAWholeAtTheEnd() {
    Collected read =
        Collected.of(
            Interchange.of835(
                PAYMENT,
                "LX*1",
                "CLP*C1*1*300*150",
                "CLP*C2*1*300*bad",
                "CLP*C3*22*-10*-5",
                "PLB*1234567893*20251231*WO:ICN9   666666666A*20.5*FB*-25.5",
                "PLB*1234567893*20251231*L6*-1"));

    RevenueEvent event = read.events.get(read.events.size() - 1);
    RemittanceAdvised advised = (RemittanceAdvised) event.getMilestone();
    assertThat(advised.getAmount().getMinor()).isEqualTo(15000);
    assertThat(advised.getPaymentMethod()).isEqualTo("ACH");
    assertThat(advised.getPaymentDate()).isEqualTo(LocalDate.of(2025, 3, 5));
    assertThat(advised.getProductionDate()).isEqualTo(LocalDate.of(2025, 3, 4));
    assertThat(advised.getClaimCount()).isEqualTo(3);
    assertThat(advised.getClaimPaymentTotal()).isEqualTo(14500);
    assertThat(advised.getProviderAdjustments())
        .extracting(
            ProviderAdjustment::getReasonCode,
            ProviderAdjustment::getReference,
            a -> a.getAmount().getMinor())
        .containsExactly(
            tuple("WO", "ICN9", 2050L), tuple("FB", null, -2550L), tuple("L6", null, -100L));
    assertThat(advised.getImbalance()).isEqualTo(15000 - (14500 - (2050 - 2550 - 100)));
    assertThat(event.getSource().getPosition().getSegmentTag()).isEqualTo("ST");
    assertThat(read.reasons()).containsExactly(Reason.BAD_AMOUNT);
  }

  @Test
  void takesTheOriginatorForAPayerWithoutNumber() {
    Collected read =
        Collected.of(
            Interchange.of835(
                "BPR*I*0*C*NON", "TRN*1*T*1512345678", "N1*PR*NAMELESS", "CLP*C1*1*1*0"));

    assertThat(read.events)
        .extracting(e -> e.getDimensions().getPayer())
        .containsOnly("1512345678");
    assertThat(read.events)
        .extracting(e -> e.getDimensions().getBillingProvider())
        .containsOnlyNulls();
    assertThat(read.milestones(RemittanceReceived.class).get(0).getPaymentDate()).isNull();
  }

  @Test
  void keepsClaimsOfAPaymentThatCannotBeRead() {
    Collected badBpr = Collected.of(Interchange.of835("BPR*I*x*C*ACH", "CLP*C1*1*1*0"));
    assertThat(badBpr.reasons()).containsExactly(Reason.BAD_AMOUNT);
    assertThat(badBpr.unreadable.get(0).bytes()).asString().isEqualTo("BPR*I*x*C*ACH~");
    assertThat(badBpr.milestones(RemittanceReceived.class)).hasSize(1);
    assertThat(badBpr.milestones(RemittanceAdvised.class)).isEmpty();

    Collected noBpr = Collected.of(Interchange.of835("CLP*C1*1*1*0"));
    assertThat(noBpr.reasons()).containsExactly(Reason.MISSING_PAYMENT_HEADER);
    assertThat(noBpr.milestones(RemittanceReceived.class)).hasSize(1);

    Collected badPlb =
        Collected.of(Interchange.of835(PAYMENT, "CLP*C1*1*1*0", "PLB*1*20251231*WO*x*WO*y"));
    assertThat(badPlb.reasons()).containsExactly(Reason.BAD_AMOUNT);
    assertThat(badPlb.milestones(RemittanceAdvised.class)).isEmpty();
  }

  @Test
  void distrustsClaimsBelowABadSegmentUntilTheNextLx() {
    Collected read =
        Collected.of(
            Interchange.of835(PAYMENT, "LX*1", "TS-3*1", "CLP*C1*1*1*0", "LX*2", "CLP*C2*1*1*0"));

    assertThat(read.inDeadLetters().getClaimPayments()).isEqualTo(1);
    assertThat(read.inEvents().getClaimPayments()).isEqualTo(1);
    assertThat(read.milestones(RemittanceAdvised.class)).isEmpty();
  }

  @Test
  void takesThePayersNumberWhereTheProvidersIsMissing() {
    Collected read =
        Collected.of(Interchange.of835(PAYMENT, "CLP**1*1*0**12*ICN", "CLP**1*1*0", "CLM*C1*5"));

    assertThat(read.reasons()).containsExactly(Reason.MISSING_CLAIM_NUMBER, Reason.MISPLACED_CLAIM);
    assertThat(read.milestones(RemittanceReceived.class)).hasSize(1);
  }

  @Test
  void takesARemittanceWithoutClaims() {
    Collected read = Collected.of(Interchange.of835(PAYMENT));

    assertThat(read.unreadable).isEmpty();
    assertThat(read.milestones(RemittanceAdvised.class)).hasSize(1);
  }
}
