package io.throughline.simulator.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.EncounterFinalized;
import io.throughline.events.PaymentPosted;
import io.throughline.simulator.recorded.Leftover;
import io.throughline.simulator.remit.Adjustment;
import io.throughline.simulator.remit.Remittance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CmsRowsTest {
  @TempDir Path folder;

  @Test
  void tellsACarrierClaim() throws IOException {
    Files.writeString(
        folder.resolve("carrier.csv"),
        """
        DESYNPUF_ID,CLM_ID,CLM_FROM_DT,CLM_THRU_DT,TAX_NUM_1,HCPCS_CD_1,HCPCS_CD_2,\
        LINE_NCH_PMT_AMT_1,LINE_NCH_PMT_AMT_2,LINE_BENE_PTB_DDCTBL_AMT_1,\
        LINE_BENE_PTB_DDCTBL_AMT_2,LINE_BENE_PRMRY_PYR_PD_AMT_1,LINE_BENE_PRMRY_PYR_PD_AMT_2,\
        LINE_COINSRNC_AMT_1,LINE_COINSRNC_AMT_2,LINE_ALOWD_CHRG_AMT_1,LINE_ALOWD_CHRG_AMT_2
        SOMEBODY,1,2008-11-27,2008-11-28,433177117,99285,,90,60,0,10,5,0,20,0,120,60
        SOMEBODY,2,20081129,20081129,433177117,99285,,0,0,0,0,0,0,0,0,0,0
        """);
    Told told = Told.from(folder);
    Remittance remittance = told.remittances().getFirst();
    // Friday; sent on Monday, December 1; paid two weeks later.
    assertThat(remittance.date()).isEqualTo(LocalDate.of(2008, 12, 15));
    assertThat(remittance.amount()).isEqualTo(150_00);
    assertThat(remittance.claims().getFirst().lines().get(0).adjustments())
        .containsExactly(
            Adjustment.contractual(5_00),
            Adjustment.otherPayer(5_00),
            Adjustment.patient("2", 20_00));
    assertThat(remittance.claims().getFirst().lines().get(1).adjustments())
        .containsExactly(Adjustment.excess(-10_00), Adjustment.patient("1", 10_00));
    assertThat(told.imbalances()).isEmpty();
    assertThat(told.all(PaymentPosted.class))
        .singleElement()
        .extracting(PaymentPosted::getPostingDate)
        .isEqualTo(LocalDate.of(2008, 12, 16));
    assertThat(told.reckoning().leftovers())
        .containsOnlyKeys(Leftover.LINE_WITHOUT_AMOUNT, Leftover.CLAIM_WITHOUT_AMOUNT);
    assertThat(String.join("", told.files().values())).doesNotContain("SOMEBODY");
  }

  @Test
  void bringsTheSegmentsOfAClaimTogether() throws IOException {
    Files.writeString(
        folder.resolve("inpatient.csv"),
        """
        DESYNPUF_ID,CLM_ID,SEGMENT,CLM_FROM_DT,CLM_THRU_DT,PRVDR_NUM,CLM_PMT_AMT,\
        NCH_PRMRY_PYR_CLM_PD_AMT,CLM_PASS_THRU_PER_DIEM_AMT,NCH_BENE_IP_DDCTBL_AMT,\
        NCH_BENE_PTA_COINSRNC_LBLTY_AM,NCH_BENE_BLOOD_DDCTBL_LBLTY_AM,HCPCS_CD_1
        B1,7,1,2009-01-05,2009-01-09,0700JR,3000,0,100,1024,0,0,
        B2,8,1,2009-01-05,2009-01-09,0700JR,-40,0,0,0,0,0,
        B1,7,2,2009-01-05,2009-01-20,0700JR,500,0,0,0,0,0,
        """);
    Told told = Told.from(folder);
    assertThat(told.all(EncounterFinalized.class))
        .singleElement()
        .satisfies(one -> assertThat(one.getPatientClass()).isEqualTo("I"))
        .satisfies(
            one ->
                assertThat(one.getDischargedAt().atZone(Told.ZONE).toLocalDate())
                    .isEqualTo(LocalDate.of(2009, 1, 20)));
    assertThat(told.charged()).isEqualTo(4524_00);
    assertThat(told.paid()).isEqualTo(3500_00);
    assertThat(told.reckoning().leftovers().get(Leftover.PASS_THROUGH).other()).isEqualTo(100_00);
    assertThat(told.reckoning().leftovers().get(Leftover.NEGATIVE_PAYMENT).paid())
        .isEqualTo(-40_00);
  }
}
