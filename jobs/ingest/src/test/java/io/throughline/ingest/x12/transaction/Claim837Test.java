package io.throughline.ingest.x12.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.throughline.events.ClaimLine;
import io.throughline.events.ClaimSubmitted;
import io.throughline.events.ClaimType;
import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RevenueEvent;
import io.throughline.ingest.Collected;
import io.throughline.ingest.Interchange;
import io.throughline.ingest.format.Reason;
import io.throughline.ingest.identity.Tokens;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class Claim837Test {
  private static final String BHT = "BHT*0019*00*BATCH7*20250303*1415*CH";
  private static final String PROVIDER =
      "HL*1**20*1~NM1*85*2*CLINIC*****XX*1234567893~N3*1 MAIN~REF*EI*987654321";
  private static final String SUBSCRIBER =
      "HL*2*1*22*0~SBR*P*18*******MC~NM1*IL*1*DOE*JOHN****MI*M-100~NM1*PR*2*BIG PAYER*****PI*P55";

  private static RevenueEvent only(Collected read) {
    assertThat(read.unreadable).isEmpty();
    assertThat(read.events).hasSize(1);
    return read.events.get(0);
  }

  /** Reads an 837 of one provider and subscriber with these segments below it. */
  private static Collected belowSubscriber(String... segments) {
    return Collected.of(Interchange.of837(BHT, PROVIDER, SUBSCRIBER, String.join("~", segments)));
  }

  private static ClaimSubmitted claim(RevenueEvent event) {
    return (ClaimSubmitted) event.getMilestone();
  }

  private static String reference(RevenueEvent event, ReferenceKind kind) {
    return event.getReferences().stream()
        .filter(r -> r.getKind() == kind)
        .map(r -> r.getIssuer() + "/" + r.getRaw() + "/" + r.getNormalised())
        .reduce((a, b) -> a + " " + b)
        .orElse(null);
  }

  @Test
  void readsAClaimWithItsLines() {
    Collected read =
        belowSubscriber(
            "CLM*00-a17*300.5***11:B:7*Y*A*Y*Y",
            "REF*F8*ICN9",
            "REF*D9*TRACE1",
            "AMT*F5*10",
            "NM1*77*2*BUILDING*****XX*1112223334",
            "LX*1",
            "SV1*HC:99213:25*200.25*UN*1",
            "DTP*472*D8*20250210",
            "REF*6R*0001",
            "LX*2",
            "SV1*HC:85025*100*UN*1",
            "DTP*472*RD8*20250209-20250211");

    RevenueEvent event = only(read);
    assertThat(event.getOccurredAt()).isEqualTo(Instant.parse("2025-03-03T14:15:00Z"));
    assertThat(event.getRecordedAt()).isEqualTo(Collected.NOW);
    assertThat(event.getSource().getInterfaceName()).isEqualTo("x12.837P");
    assertThat(event.getSource().getSystem()).isEqualTo("ZZ:SENDER");
    assertThat(reference(event, ReferenceKind.PATIENT_CONTROL_NUMBER))
        .isEqualTo("1234567893/00-a17/A17");
    assertThat(reference(event, ReferenceKind.ORIGINAL_PAYER_CLAIM_CONTROL_NUMBER))
        .isEqualTo("P55/ICN9/ICN9");
    assertThat(reference(event, ReferenceKind.CLEARINGHOUSE_TRACE)).isEqualTo("/TRACE1/TRACE1");
    assertThat(reference(event, ReferenceKind.BILLING_PROVIDER_TAX_ID)).startsWith("/987654321/");
    assertThat(reference(event, ReferenceKind.INTERCHANGE_CONTROL_NUMBER))
        .isEqualTo("ZZ:SENDER/000000017/17");
    assertThat(reference(event, ReferenceKind.GROUP_CONTROL_NUMBER)).isEqualTo("APP/77/77");
    assertThat(reference(event, ReferenceKind.BATCH_NUMBER)).isEqualTo("APP/BATCH7/BATCH7");
    assertThat(event.getDimensions().getBillingProvider()).isEqualTo("1234567893");
    assertThat(event.getDimensions().getPayer()).isEqualTo("P55");
    assertThat(event.getDimensions().getPayerName()).isEqualTo("BIG PAYER");
    assertThat(event.getDimensions().getFacility()).isEqualTo("1112223334");
    assertThat(event.getDimensions().getServiceLine()).isEqualTo("11");
    ClaimSubmitted claim = claim(event);
    assertThat(claim.getClaimType()).isEqualTo(ClaimType.PROFESSIONAL);
    assertThat(claim.getFrequencyCode()).isEqualTo("7");
    assertThat(claim.getFacilityCode()).isEqualTo("11:B");
    assertThat(claim.getPayerResponsibility()).isEqualTo("P");
    assertThat(claim.getPurposeCode()).isEqualTo("CH");
    assertThat(claim.getCharge().getMinor()).isEqualTo(30050);
    assertThat(claim.getPatientPaid().getMinor()).isEqualTo(1000);
    assertThat(claim.getOtherPayersPaid()).isNull();
    assertThat(claim.getLineImbalance()).isEqualTo(25);
    assertThat(claim.getServiceFrom()).isEqualTo(LocalDate.of(2025, 2, 9));
    assertThat(claim.getLines())
        .extracting(
            ClaimLine::getLineNumber,
            ClaimLine::getProcedureCode,
            l -> l.getCharge().getMinor(),
            ClaimLine::getLineItemControlNumber)
        .containsExactly(tuple("1", "99213", 20025L, "0001"), tuple("2", "85025", 10000L, null));
  }

  @Test
  void keepsOtherPayersOutOfTheClaimsOwnPayer() {
    RevenueEvent event =
        only(
            belowSubscriber(
                "CLM*C1*100***11:B:1",
                "SBR*S*01*******12",
                "AMT*D*39.15",
                "AMT*D*10",
                "AMT*F5*99",
                "NM1*IL*1*DOE*JANE****MI*OTHER1",
                "NM1*PR*2*OTHER PAYER*****PI*P99",
                "REF*F8*OTHERICN",
                "NM1*77*2*OTHER PLACE*****XX*9999999999"));

    assertThat(event.getDimensions().getPayer()).isEqualTo("P55");
    assertThat(event.getDimensions().getFacility()).isNull();
    assertThat(claim(event).getPayerResponsibility()).isEqualTo("P");
    assertThat(claim(event).getOtherPayersPaid().getMinor()).isEqualTo(4915);
    assertThat(claim(event).getPatientPaid()).isNull();
    assertThat(reference(event, ReferenceKind.ORIGINAL_PAYER_CLAIM_CONTROL_NUMBER)).isNull();
    assertThat(event.getPatientToken())
        .isEqualTo(Collected.settings(ZoneOffset.UTC).tokens().of("m100"));
  }

  @Test
  void takesEachLevelFromWhereItStands() {
    Collected read =
        belowSubscriber(
            "CLM*C1*1***11:B:1",
            "HL*3*2*23*0",
            "NM1*QC*1*DOE*KID****MI*KID1",
            "CLM*C2*2***11:B:1",
            "CLM*C3*3***11:B:1",
            "HL*4*1*22*0",
            "NM1*IL*1*ROE*ANN****MI*ANN1",
            "CLM*C4*4***11:B:1",
            "HL*5**20*1",
            "NM1*85*2*OTHER*****24*111222333",
            "HL*6*5*22*0",
            "CLM*C5*5***11:B:1");

    Tokens tokens = Collected.settings(ZoneOffset.UTC).tokens();
    assertThat(read.events)
        .extracting(
            e -> reference(e, ReferenceKind.PATIENT_CONTROL_NUMBER).split("/")[1],
            e -> e.getDimensions().getBillingProvider(),
            e -> e.getDimensions().getPayer(),
            RevenueEvent::getPatientToken)
        .containsExactly(
            tuple("C1", "1234567893", "P55", tokens.of("M-100")),
            tuple("C2", "1234567893", "P55", tokens.of("KID1")),
            tuple("C3", "1234567893", "P55", tokens.of("KID1")),
            tuple("C4", "1234567893", null, tokens.of("ANN1")),
            tuple("C5", "111222333", null, null));
  }

  @Test
  void turnsASocialSecurityNumberOfAProviderIntoAToken() {
    RevenueEvent event =
        only(
            Collected.of(
                Interchange.of837(
                    "HL*1**20*1~NM1*85*1*SOLO*DOC****34*111223333", "CLM*C1*1***11:B:1")));

    assertThat(event.getDimensions().getBillingProvider()).matches("[0-9a-f]{64}");
    assertThat(event.toString()).doesNotContain("111223333");
  }

  @Test
  void tellsTheKindByTheLinesWhereTheVersionIsWrong() {
    RevenueEvent event =
        only(
            Collected.of(
                Interchange.of837(BHT, "CLM*C1*12***11:B:1", "LX*1", "SV3*AD:D2150*12****1")));

    assertThat(claim(event).getClaimType()).isEqualTo(ClaimType.DENTAL);
    assertThat(event.getSource().getInterfaceName()).isEqualTo("x12.837D");
  }

  @Test
  void readsInstitutionalLines() {
    ClaimSubmitted claim =
        claim(
            only(
                Collected.of(
                    Interchange.of(
                        "HC",
                        "837",
                        "005010X223A2",
                        "CLM*C1*12***13:A:1",
                        "DTP*434*RD8*20250101-20250105",
                        "SV2*0300*HC:81000*12*UN*1",
                        "DTP*472*D8*20250104"))));

    assertThat(claim.getClaimType()).isEqualTo(ClaimType.INSTITUTIONAL);
    assertThat(claim.getServiceFrom()).isEqualTo(LocalDate.of(2025, 1, 1));
    assertThat(claim.getLines().get(0).getRevenueCode()).isEqualTo("0300");
    assertThat(claim.getLines().get(0).getProcedureCode()).isEqualTo("81000");
    assertThat(claim.getLines().get(0).getServiceDate()).isEqualTo(LocalDate.of(2025, 1, 4));
    assertThat(claim.getLines().get(0).getLineNumber()).as("LX is missing").isEqualTo("1");
  }

  @Test
  void costsOneClaimForABadAmount() {
    Collected read =
        Collected.of(
            Interchange.of837(
                BHT,
                "CLM*C1*1***11:B:1",
                "CLM*C2*12.345***11:B:1",
                "CLM*C3*3***11:B:1",
                "LX*1",
                "SV1*HC:1*abc",
                "CLM*C4*12.3400***11:B:1"));

    assertThat(read.reasons()).containsExactly(Reason.BAD_AMOUNT, Reason.BAD_AMOUNT);
    assertThat(read.unreadable.get(0).message())
        .isEqualTo("segment 6 CLM: CLM02 is not an amount in whole cents");
    assertThat(new String(read.unreadable.get(0).bytes(), StandardCharsets.US_ASCII))
        .isEqualTo("CLM*C2*12.345***11:B:1~");
    assertThat(read.unreadable.get(0).tally().getClm02()).isEqualTo(1234);
    assertThat(read.unreadable.get(1).message()).contains("SV102");
    assertThat(read.milestones(ClaimSubmitted.class))
        .extracting(c -> c.getCharge().getMinor())
        .containsExactly(100L, 1234L);
  }

  @Test
  void costsOneClaimForABadSegment() {
    Collected read =
        belowSubscriber(
            "CLM*C1*1***11:B:1", "CLM*C2*2***11:B:1", "sv1*HC:1*2", "CLM*C3*3***11:B:1");

    assertThat(read.reasons()).containsExactly(Reason.BAD_SEGMENT_ID);
    assertThat(read.milestones(ClaimSubmitted.class)).hasSize(2);
  }

  @Test
  void doesNotTrustWhatHangsOnABadSegment() {
    Collected read =
        Collected.of(
            Interchange.of837(
                BHT,
                "HL*1**20*1",
                "*85*2*CLINIC*****XX*1234567893",
                SUBSCRIBER,
                "CLM*C1*1***11:B:1",
                "HL*3**20*1",
                "NM1*85*2*OTHER*****XX*1111111111",
                "HL*4*3*22*0",
                "CLM*C2*2***11:B:1"));

    assertThat(read.reasons()).containsExactly(Reason.BAD_SEGMENT_ID, Reason.BAD_SEGMENT_ID);
    assertThat(read.inDeadLetters().getClaims()).isEqualTo(1);
    assertThat(only(read.events).getDimensions().getBillingProvider()).isEqualTo("1111111111");
  }

  private static RevenueEvent only(List<RevenueEvent> events) {
    assertThat(events).hasSize(1);
    return events.get(0);
  }

  @Test
  void doesNotGiveAClaimToTheSubscriberBeforeALostLevel() {
    Collected read =
        belowSubscriber(
            "CLM*C1*1***11:B:1",
            "H#*3*1*22*0",
            "SBR*P",
            "NM1*IL*1*ROE*ANN****MI*ANN1",
            "CLM*C2*2***11:B:1",
            "HL*4*1*22*0",
            "CLM*C3*3***11:B:1");

    assertThat(read.inDeadLetters().getClaims()).isEqualTo(2);
    assertThat(reference(only(read.events), ReferenceKind.PATIENT_CONTROL_NUMBER)).contains("C3");
  }

  @Test
  void refusesClaimsWithoutNumberAndPaymentsInTheWrongPlace() {
    Collected read = Collected.of(Interchange.of837(BHT, "CLM**1", "CLP*C1*1*2*3", "CLM*C2*4"));

    assertThat(read.reasons()).containsExactly(Reason.MISSING_CLAIM_NUMBER, Reason.MISPLACED_CLAIM);
    assertThat(read.inDeadLetters().getClp04()).isEqualTo(300);
    assertThat(read.events).hasSize(1);
  }

  @Test
  void readsTimesInTheZoneAndFallsBackFromBadOnes() {
    String noBatchTime = Interchange.of837("BHT*0019*00*B*20251399*1415*CH", "CLM*C1*1");
    String noGroupTime = noBatchTime.replace("20250302", "XXXXXXXX");
    String none = noGroupTime.replace("250301", "999999");

    assertThat(occurredAt(noBatchTime)).isEqualTo(Instant.parse("2025-03-02T18:01:00Z"));
    assertThat(occurredAt(noGroupTime)).isEqualTo(Instant.parse("2025-03-01T17:00:00Z"));
    assertThat(occurredAt(none)).isEqualTo(Collected.NOW);
  }

  private static Instant occurredAt(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    return only(Collected.of(
            new ByteArrayInputStream(bytes), "file:///in", ZoneId.of("America/New_York")))
        .getOccurredAt();
  }

  @Test
  void leavesOutTheNameOfAPersonWhoPays() {
    RevenueEvent event =
        only(
            Collected.of(
                Interchange.of837("NM1*PR*1*DOE*JANE****34*111223333", "CLM*C1*1***11:B:1")));

    assertThat(event.getDimensions().getPayerName()).isNull();
    assertThat(event.toString()).doesNotContain("DOE").doesNotContain("111223333");
  }

  @Test
  void keepsReferencesThatAreEmptyOut() {
    RevenueEvent event = only(Collected.of(Interchange.of837("CLM*C1*1***11:B:1")));

    assertThat(event.getReferences()).extracting(Reference::getRaw).doesNotContain("");
    assertThat(event.getPatientToken()).isNull();
    assertThat(event.getDimensions().getBillingProvider()).isNull();
  }
}
