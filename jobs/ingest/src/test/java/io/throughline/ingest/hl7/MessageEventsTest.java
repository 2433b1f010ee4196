package io.throughline.ingest.hl7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.throughline.events.AdjustmentBooked;
import io.throughline.events.ChargeApproved;
import io.throughline.events.EncounterFinalized;
import io.throughline.events.EventIds;
import io.throughline.events.PaymentPosted;
import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RevenueEvent;
import io.throughline.ingest.Collected;
import io.throughline.ingest.format.Reason;
import io.throughline.ingest.format.Skip;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What messages say, as events. */
class MessageEventsTest {
  private static ChargeApproved charge(String ft1) {
    Collected read = Messages.read(Messages.charges(ft1));
    assertThat(read.unreadable).isEmpty();
    return read.milestones(ChargeApproved.class).get(0);
  }

  private static Reason reason(String input) {
    Collected read = Messages.read(input);
    assertThat(read.events).isEmpty();
    assertThat(read.unreadable).hasSize(1);
    return read.reasons().get(0);
  }

  @Test
  void aDischargeFinalisesTheEncounter() {
    RevenueEvent event = Messages.read(Messages.discharge()).events.get(0);
    EncounterFinalized milestone = (EncounterFinalized) event.getMilestone();

    assertThat(milestone.getAdmittedAt()).isEqualTo("2026-02-01T08:00:00Z");
    assertThat(milestone.getDischargedAt()).isEqualTo("2026-02-03T12:30:00Z");
    assertThat(milestone.getPatientClass()).isEqualTo("I");
    assertThat(event.getOccurredAt()).isEqualTo("2026-02-03T12:30:00Z");
    assertThat(event.getRecordedAt()).isEqualTo(Collected.NOW);
    assertThat(event.getSource().getSystem()).isEqualTo("EPIC:NORTH");
    assertThat(event.getSource().getInterfaceName()).isEqualTo("hl7.ADT.A03");
    assertThat(event.getSource().getPolicyVersion()).isEqualTo("hl7/2");
    assertThat(event.getDimensions().getFacility()).isEqualTo("NORTH");
    assertThat(event.getDimensions().getPayer()).isEqualTo("PAY9");
    assertThat(event.getDimensions().getPayerName()).isEqualTo("Acme Health");
    assertThat(event.getDimensions().getServiceLine()).isEqualTo("CARD");
    assertThat(event.getDimensions().getBillingProvider()).isNull();
    assertThat(event.getPatientToken())
        .isEqualTo(Collected.settings(ZoneId.of("UTC")).tokens().of("MRN77"));
    assertThat(event.getReferences())
        .extracting(Reference::getKind, Reference::getIssuer, Reference::getRaw)
        .containsExactly(
            tuple(ReferenceKind.ACCOUNT_NUMBER, "NORTH", "ACC-1"),
            tuple(ReferenceKind.ENCOUNTER_NUMBER, "NORTH", "V-9"));
    assertThat(event.getReferences().get(0).getNormalised()).isEqualTo("ACC1");
  }

  @ParameterizedTest
  @CsvSource({
    "20260203, 20260205, 2026-02-03T00:00:00Z",
    "'', 20260205, 2026-02-05T00:00:00Z",
    "'', '', 2026-02-03T20:05:09Z",
    "'\"\"', '\"\"', 2026-02-03T20:05:09Z"
  })
  void aDischargeHappenedWhenTheBestTimeStampSays(
      String dischargedAt, String recordedAt, Instant expected) {
    String input =
        Messages.msh("ADT^A03", "C1")
            + "EVN|A03|"
            + recordedAt
            + "\r"
            + Messages.PID
            + Messages.pv1("", dischargedAt);

    assertThat(Messages.read(input).events.get(0).getOccurredAt()).isEqualTo(expected);
  }

  @Test
  void eachFt1IsACharge() {
    String one =
        "FT1|1|T1|B7|20260202103000|20260203|CG|7^x|||2.5|100.50&USD||||||||||||||99213^VISIT^C4";
    String two = "FT1|2|T2||20260202||CG|8^x|||1|0";
    Collected read = Messages.read(Messages.charges(one, two));
    RevenueEvent event = read.events.get(0);
    ChargeApproved charge = (ChargeApproved) event.getMilestone();

    assertThat(charge.getAmount().getMinor()).isEqualTo(10050);
    assertThat(charge.getAmount().getCurrency()).isEqualTo("USD");
    assertThat(charge.getQuantityMilli()).isEqualTo(2500);
    assertThat(charge.getProcedureCode()).isEqualTo("99213");
    assertThat(charge.getRevenueCode()).isNull();
    assertThat(charge.getServiceAt()).isEqualTo("2026-02-02T10:30:00Z");
    assertThat(event.getOccurredAt()).isEqualTo("2026-02-03T00:00:00Z");
    assertThat(event.getSource().getInterfaceName()).isEqualTo("hl7.DFT.P03");
    assertThat(event.getReferences())
        .extracting(Reference::getKind, Reference::getIssuer, Reference::getRaw)
        .containsExactly(
            tuple(ReferenceKind.ACCOUNT_NUMBER, "NORTH", "ACC-1"),
            tuple(ReferenceKind.ENCOUNTER_NUMBER, "NORTH", "V-9"),
            tuple(ReferenceKind.CHARGE_NUMBER, "EPIC:NORTH", "T1"),
            tuple(ReferenceKind.BATCH_NUMBER, "EPIC:NORTH", "B7"));
    assertThat(event.getEventId())
        .isEqualTo(
            EventIds.of(
                event.getReferences(),
                event.getDimensions(),
                "hl7",
                "hl7.DFT.P03",
                "EPIC:NORTH",
                "C2",
                "1",
                hash(event)));
    assertThat(read.milestones(ChargeApproved.class).get(1).getProcedureCode()).isEqualTo("8");
    assertThat(read.events.get(1).getOccurredAt()).isEqualTo("2026-02-02T00:00:00Z");
  }

  private static String hash(RevenueEvent event) {
    return HexFormat.of().formatHex(event.getSource().getContentHash().bytes());
  }

  @ParameterizedTest
  @CsvSource({
    "CG, 1, 12.34, '', '', 1234",
    "CG, 3, 12.34&USD^UP, 99, '', 1234",
    "CG, 3, '', 2.50, 9, 750",
    "CG, 0.5, '', 2.50, '', 125",
    "CG, '', '', 2.50, '', 250",
    "CG, 2, '', '', 1.25, 250",
    "CG, 1, -5, '', '', -500",
    "CD, 1, 12.34, '', '', -1234",
    "CD, 1, -12.34, '', '', -1234",
    "CD, 2, '', 5, '', -1000",
  })
  void amountIsTheExtendedOneElseUnitTimesQuantity(
      String type, String quantity, String extended, String unit, String cost, long cents) {
    String ft1 =
        "FT1|1|T1||20260202||%s|7|||%s|%s|%s||||||||||%s"
            .formatted(type, quantity, extended, unit, cost);

    assertThat(charge(ft1).getAmount().getMinor()).isEqualTo(cents);
  }

  @ParameterizedTest
  @CsvSource({
    "CG, 1, abc, '', BAD_AMOUNT",
    "CG, 1, 1.234, '', BAD_AMOUNT",
    "CG, 1, 5&EUR, '', BAD_AMOUNT",
    "CG, many, 5, '', BAD_AMOUNT",
    "CG, 1.2345, 5, '', BAD_AMOUNT",
    "CG, 0.333, '', 1.00, BAD_AMOUNT",
    "CG, 99999999999999, '', 99999999999999, BAD_AMOUNT",
    "CG, 1, '', '', MISSING_FIELD",
    "'', 1, 5, '', MISSING_FIELD",
    "XX, 1, 5, '', UNKNOWN_CODE",
  })
  void anFt1ThatCannotBeReadIsADeadLetterAlone(
      String type, String quantity, String extended, String unit, Reason expected) {
    String bad = "FT1|1|T1||20260202||%s|7|||%s|%s|%s".formatted(type, quantity, extended, unit);
    Collected read =
        Messages.read(Messages.charges(Messages.charge("A", "1"), bad, Messages.charge("B", "2")));

    assertThat(read.reasons()).containsExactly(expected);
    assertThat(read.unreadable.get(0).bytes()).asString().isEqualTo(bad);
    assertThat(read.milestones(ChargeApproved.class))
        .extracting(charge -> charge.getAmount().getMinor())
        .containsExactly(100L, 200L);
    // The ordinal of the last is that in the message, whatever became of the one before it.
    RevenueEvent last = read.events.get(1);
    assertThat(last.getEventId())
        .isEqualTo(
            EventIds.of(
                last.getReferences(),
                last.getDimensions(),
                "hl7",
                "hl7.DFT.P03",
                "EPIC:NORTH",
                "C2",
                "3",
                hash(last)));
  }

  @Test
  void paymentsAndAdjustmentsAreNoCharges() {
    Collected read =
        Messages.read(
            Messages.charges(
                "FT1|1|T1||20260202|20260204|PY|CHK|||1|25.00",
                "FT1|2|T2||20260202||AJ|CA45|||1|10.00"));
    PaymentPosted payment = read.milestones(PaymentPosted.class).get(0);
    AdjustmentBooked adjustment = read.milestones(AdjustmentBooked.class).get(0);

    assertThat(payment.getAmount().getMinor()).isEqualTo(2500);
    assertThat(payment.getPaymentType()).isEqualTo("CHK");
    assertThat(payment.getPostingDate()).isEqualTo(LocalDate.of(2026, 2, 4));
    assertThat(adjustment.getAmount().getMinor()).isEqualTo(1000);
    assertThat(adjustment.getReasonCode()).isEqualTo("CA45");
    assertThat(adjustment.getPostingDate()).isEqualTo(LocalDate.of(2026, 2, 2));
    assertThat(read.events)
        .extracting(event -> event.getReferences().get(2).getKind())
        .containsOnly(ReferenceKind.POSTING_NUMBER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ADT^A01", "ADT^A08^ADT_A01", "BAR^P01", "DFT^P09", "ORU^R01", "ACK"})
  void otherMessagesAreSkipped(String type) {
    Collected read = Messages.read(Messages.discharge().replace("ADT^A03^ADT_A03", type));

    assertThat(read.skips).containsExactly(Skip.EVENT_TYPE_NOT_USED);
    assertThat(read.events).isEmpty();
    assertThat(read.unreadable).isEmpty();
  }

  @Test
  void whatIsWrongWithTheMessageCostsTheMessage() {
    String good = Messages.discharge();
    assertThat(reason(good.replace("|C1|", "||"))).isEqualTo(Reason.MISSING_FIELD);
    assertThat(reason(good.replace("ADT^A03^ADT_A03", ""))).isEqualTo(Reason.MISSING_FIELD);
    assertThat(reason(good.replace("ADT^A03^ADT_A03", "ADT"))).isEqualTo(Reason.MISSING_FIELD);
    assertThat(reason(good.replace("ACC-1", "").replace("V-9", "")))
        .isEqualTo(Reason.MISSING_FIELD);
    assertThat(reason(good.replace("202602031230\r", "20260231\r"))).isEqualTo(Reason.BAD_DATE);
    assertThat(reason(good.replace("MRN77", "M".repeat(3000)))).isEqualTo(Reason.MALFORMED_MESSAGE);
    assertThat(reason(good.replace("PID|1|", "PID|1\r1|"))).isEqualTo(Reason.MALFORMED_MESSAGE);
    assertThat(reason(Messages.charges())).isEqualTo(Reason.MISSING_FIELD);
  }

  @Test
  void escapeSequencesAreResolved() {
    String charges = Messages.charges(Messages.charge("T\\T\\1\\S\\x", "5"));
    RevenueEvent event = Messages.read(charges).events.get(0);

    assertThat(event.getReferences().get(2).getRaw()).isEqualTo("T&1^x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "ISO-8859-1"})
  void namesOfPayersKeepTheirLetters(String charset) throws Exception {
    byte[] input = Messages.discharge().replace("Acme", "M\u00fcnchner").getBytes(charset);

    assertThat(Messages.read(input).events.get(0).getDimensions().getPayerName())
        .isEqualTo("M\u00fcnchner Health");
  }

  @Test
  void timesWithoutOffsetAreThoseOfTheZone() {
    byte[] input = Messages.discharge().getBytes(StandardCharsets.ISO_8859_1);
    Collected read = Messages.read(input, "file:///in", ZoneId.of("America/Chicago"));

    assertThat(read.events.get(0).getOccurredAt()).isEqualTo("2026-02-03T18:30:00Z");
  }
}
