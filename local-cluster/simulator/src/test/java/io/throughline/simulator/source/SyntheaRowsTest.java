package io.throughline.simulator.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.events.ChargeApproved;
import io.throughline.events.ClaimSubmitted;
import io.throughline.events.EncounterFinalized;
import io.throughline.events.PaymentPosted;
import io.throughline.simulator.Seed;
import io.throughline.simulator.recorded.Leftover;
import io.throughline.simulator.remit.Adjudication;
import io.throughline.simulator.remit.Adjustment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheaRowsTest {
  @TempDir Path folder;

  private final StringBuilder encounters =
      new StringBuilder("Id,START,STOP,PATIENT,ORGANIZATION,ENCOUNTERCLASS\n");
  private final StringBuilder claims =
      new StringBuilder(
          "Id,APPOINTMENTID,PRIMARYPATIENTINSURANCEID,STATUS1,LASTBILLEDDATE1,"
              + "HEALTHCARECLAIMTYPEID1\n");
  private final StringBuilder transactions =
      new StringBuilder(
          "ID,CLAIMID,CHARGEID,TYPE,AMOUNT,METHOD,FROMDATE,PROCEDURECODE,UNITS,TRANSFERTYPE,"
              + "PAYMENTS,ADJUSTMENTS,TRANSFERS,APPOINTMENTID\n");
  private int number;

  @BeforeEach
  void parties() throws IOException {
    Files.writeString(
        folder.resolve("payers.csv"), "Id,NAME,AMOUNT_COVERED\nP1,Medicare,0\nP0,NO_INSURANCE,0\n");
    Files.writeString(
        folder.resolve("organizations.csv"),
        "Id,NAME,REVENUE,UTILIZATION\nO1,\"Saint *Nobody's* Hospital\",0.0,1\n");
    encounters.append("E1,2024-03-08T15:00:00Z,2024-03-08T16:00:00Z,SOMEBODY,O1,ambulatory\n");
  }

  private void claim(String id, String payer) {
    claims.append("%s,E1,%s,CLOSED,2024-03-11T16:00:00Z,1\n".formatted(id, payer));
  }

  private void row(String claim, String type, String method, String transferType, String cents) {
    String payment = type.equals("PAYMENT") ? cents : "";
    String adjustment = type.equals("ADJUSTMENT") ? cents : "";
    String transfer = type.startsWith("TRANSFER") ? cents : "";
    String charge = type.equals("CHARGE") ? cents : "";
    transactions.append(
        "T%d,%s,%d,%s,%s,%s,2024-03-08T15:00:00Z,123456789,1,%s,%s,%s,%s,E1\n"
            .formatted(
                ++number,
                claim,
                number,
                type,
                charge,
                method,
                transferType,
                payment,
                adjustment,
                transfer));
  }

  private Told told() throws IOException {
    Files.writeString(folder.resolve("encounters.csv"), encounters);
    Files.writeString(folder.resolve("claims.csv"), claims);
    Files.writeString(folder.resolve("claims_transactions.csv"), transactions);
    return Told.from(folder);
  }

  @Test
  void tellsAClaimWithItsOwnDaysAndAmounts() throws IOException {
    claim("C1", "P1");
    row("C1", "CHARGE", "", "1", "100.07");
    row("C1", "PAYMENT", "COPAY", "", "20.00");
    row("C1", "ADJUSTMENT", "", "", "10.02");
    row("C1", "PAYMENT", "ECHECK", "", "40.01");
    row("C1", "TRANSFEROUT", "", "", "30.04");
    row("C1", "TRANSFERIN", "", "p", "30.04");
    row("C1", "PAYMENT", "CC", "", "30.04");
    Told told = told();

    assertThat(told.all(EncounterFinalized.class))
        .singleElement()
        .extracting(EncounterFinalized::getDischargedAt)
        .isEqualTo(Instant.parse("2024-03-08T16:00:00Z"));
    assertThat(told.all(ClaimSubmitted.class)).hasSize(1);
    assertThat(told.files()).containsKey("clearinghouse/2024-03-11/QAA-837P.x12");
    assertThat(told.charged()).isEqualTo(100_07);
    assertThat(told.all(PaymentPosted.class))
        .extracting(payment -> payment.getAmount().getMinor())
        .containsExactlyInAnyOrder(20_00L, 40_01L, 30_04L);
    assertThat(told.all(PaymentPosted.class))
        .extracting(PaymentPosted::getPostingDate)
        .containsOnly(LocalDate.of(2024, 3, 8));
    Adjudication decided = told.remittances().getFirst().claims().getFirst();
    assertThat(decided.lines().getFirst().adjustments())
        .containsExactly(
            Adjustment.contractual(10_02),
            Adjustment.patient("3", 20_00),
            Adjustment.patient("2", 30_04));
    assertThat(told.imbalances()).isEmpty();
    assertThat(decided.claim().patient().birthDate()).isBefore(LocalDate.of(2024, 3, 8));
    assertThat(String.join("", told.files().values())).doesNotContain("SOMEBODY");
    assertThat(told.reckoning().leftovers()).containsOnlyKeys(Leftover.TRANSFER);
  }

  @Test
  void givesTheClaimsOfOneEncounterOneAccount() throws IOException {
    claim("C1", "P1");
    claim("C2", "P1");
    row("C1", "CHARGE", "", "1", "10.00");
    row("C1", "PAYMENT", "ECHECK", "", "10.00");
    row("C2", "CHARGE", "", "1", "5.00");
    row("C2", "PAYMENT", "ECHECK", "", "5.00");
    Told told = told();
    assertThat(told.all(EncounterFinalized.class)).hasSize(1);
    assertThat(told.all(ChargeApproved.class)).hasSize(2);
    assertThat(told.remittances().getFirst().claims())
        .extracting(claim -> claim.claim().number())
        .containsExactly("00000000001-01", "00000000001-02");
    assertThat(told.files().get("billing/2024-03-08/QAA.jsonl"))
        .contains("\"00000000001-01\"", "\"00000000001-02\"");
  }

  @Test
  void sendsNoClaimForThoseWhoPayThemselves() throws IOException {
    claim("C1", "0");
    row("C1", "CHARGE", "", "p", "10.00");
    row("C1", "PAYMENT", "CASH", "", "10.00");
    Told told = told();
    assertThat(told.all(ClaimSubmitted.class)).isEmpty();
    assertThat(told.remittances()).isEmpty();
    assertThat(told.paid()).isEqualTo(10_00);
  }

  @Test
  void countsWhatTheModelCannotSay() throws IOException {
    claim("C1", "P1");
    row("C1", "PAYMENT", "CASH", "", "1.00");
    row("C1", "CHARGE", "", "1", "10.00");
    row("C1", "CHARGE", "", "1", "-2.00");
    row("C1", "PAYMENT", "CASH", "", "-3.00");
    row("C1", "TRANSFERIN", "", "2", "4.00");
    row("C1", "PAYMENT", "ECHECK", "", "4.00");
    row("C1", "REVERSAL", "", "", "");
    row("C9", "CHARGE", "", "1", "5.00");
    claims.append("C3,E9,P1,CLOSED,2024-03-11T16:00:00Z,1\n");
    Told told = told();
    assertThat(told.reckoning().leftovers())
        .containsOnlyKeys(
            Leftover.MONEY_WITHOUT_CHARGE,
            Leftover.NEGATIVE_CHARGE,
            Leftover.NEGATIVE_PAYMENT,
            Leftover.SECOND_PAYER_MONEY,
            Leftover.TRANSFER,
            Leftover.UNKNOWN_TRANSACTION_TYPE,
            Leftover.TRANSACTION_WITHOUT_CLAIM,
            Leftover.CLAIM_WITHOUT_ENCOUNTER);
    assertThat(told.charged()).isEqualTo(10_00);
    assertThat(told.paid()).isZero();
    assertThat(told.reckoning().read().charged()).isEqualTo(13_00);
    assertThat(told.reckoning().read().paid()).isEqualTo(2_00);
  }

  @Test
  void saysWhereAnAmountCannotBeRead() {
    claim("C1", "P1");
    row("C1", "CHARGE", "", "1", "10.005");
    assertThatThrownBy(this::told)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("claims_transactions.csv line 2")
        .hasMessageContaining("AMOUNT");
  }

  @Test
  void saysWhatItExpectedOfAFolder() {
    Path nothing = folder.resolve("absent");
    assertThatThrownBy(() -> RecordedSources.open(nothing, new Seed(1), Told.ZONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(nothing.toString())
        .hasMessageContaining("claims_transactions.csv")
        .hasMessageContaining("DE-SynPUF");
  }
}
