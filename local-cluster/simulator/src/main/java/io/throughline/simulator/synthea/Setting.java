package io.throughline.simulator.synthea;

import io.throughline.simulator.claim.ClaimType;

/**
 * Where a patient was seen.
 *
 * @param patientClass PV1-2
 * @param hospitalService PV1-10
 * @param place of service, CLM05-1 of a professional claim
 * @param revenueCode of the lines of an institutional claim
 */
record Setting(String patientClass, String hospitalService, String place, String revenueCode) {
  private static final Setting OFFICE = new Setting("O", "FAM", "11", "0510");

  static Setting of(String encounterClass) {
    return switch (encounterClass) {
      case "inpatient" -> new Setting("I", "MED", "21", "0120");
      case "emergency" -> new Setting("E", "EMR", "23", "0450");
      case "urgentcare" -> new Setting("O", "EMR", "20", "0456");
      default -> OFFICE;
    };
  }

  /** CLM05-1: inpatient (11) or outpatient (13) bill of a hospital, or the place of service. */
  String placeOrBillType(ClaimType type) {
    if (type == ClaimType.INSTITUTIONAL) {
      return patientClass.equals("I") ? "11" : "13";
    }
    return place;
  }

  /** Empty but for institutional claims. */
  String revenueCode(ClaimType type) {
    return type == ClaimType.INSTITUTIONAL ? revenueCode : "";
  }
}
