package io.throughline.simulator.cms;

import io.throughline.simulator.claim.ClaimType;
import io.throughline.simulator.recorded.Table;
import java.util.Optional;

/** The three layouts of claims. */
enum Layout {
  CARRIER(ClaimType.PROFESSIONAL, "11", "O"),
  INPATIENT(ClaimType.INSTITUTIONAL, "11", "I"),
  OUTPATIENT(ClaimType.INSTITUTIONAL, "13", "O");

  private final ClaimType type;
  private final String placeOrBillType;
  private final String patientClass;

  Layout(ClaimType type, String placeOrBillType, String patientClass) {
    this.type = type;
    this.placeOrBillType = placeOrBillType;
    this.patientClass = patientClass;
  }

  /** By its columns. */
  static Optional<Layout> of(Table table) {
    if (!table.has("DESYNPUF_ID", "CLM_ID", "CLM_FROM_DT", "CLM_THRU_DT")) {
      return Optional.empty();
    }
    if (table.has("LINE_NCH_PMT_AMT_1", "LINE_ALOWD_CHRG_AMT_1", "TAX_NUM_1")) {
      return Optional.of(CARRIER);
    }
    if (table.has("CLM_PMT_AMT", "PRVDR_NUM", "NCH_BENE_IP_DDCTBL_AMT")) {
      return Optional.of(INPATIENT);
    }
    return table.has("CLM_PMT_AMT", "PRVDR_NUM", "NCH_BENE_PTB_DDCTBL_AMT")
        ? Optional.of(OUTPATIENT)
        : Optional.empty();
  }

  ClaimType type() {
    return type;
  }

  /** CLM05-1: office; hospital bill of an inpatient or outpatient. */
  String placeOrBillType() {
    return placeOrBillType;
  }

  /** PV1-2. */
  String patientClass() {
    return patientClass;
  }

  /** PV1-10. */
  String hospitalService() {
    return this == CARRIER ? "FAM" : "MED";
  }
}
