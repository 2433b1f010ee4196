package io.throughline.transaction;

/** CAS amounts of one remittance by what they mean. */
final class AdjustmentTotals {
  private static final String PATIENT_RESPONSIBILITY = "PR";

  private final Total adjusted = new Total();
  private final Total priorPayers = new Total();
  private final Total patientResponsibility = new Total();
  private final Total denied = new Total();
  private final Total deniedAsDuplicate = new Total();
  private final Total costShare = new Total();

  /**
   * Takes one reason and amount in.
   *
   * @param group CAS01
   * @param reason CARC
   * @param amount minor units
   */
  void add(String group, String reason, long amount) {
    if (group.equals(PATIENT_RESPONSIBILITY)) {
      patientResponsibility.plus(amount);
      if (AdjustmentReasons.isCostShare(reason)) {
        costShare.plus(amount);
      }
    } else if (AdjustmentReasons.isPriorPayers(reason)) {
      priorPayers.plus(amount);
    } else {
      adjusted.plus(amount);
    }
    if (AdjustmentReasons.isDenial(reason)) {
      denied.plus(amount);
    }
    if (AdjustmentReasons.isDuplicate(reason)) {
      deniedAsDuplicate.plus(amount);
    }
  }

  /** Groups other than PR without reason 23. */
  long adjusted() {
    return adjusted.value();
  }

  /** Groups other than PR with reason 23. */
  long priorPayers() {
    return priorPayers.value();
  }

  /** Group PR. */
  long patientResponsibility() {
    return patientResponsibility.value();
  }

  /** Any group whose reason is a denial. */
  long denied() {
    return denied.value();
  }

  /** Any group whose reason is that the claim or service was sent before. */
  long deniedAsDuplicate() {
    return deniedAsDuplicate.value();
  }

  /** Group PR that is deductible, coinsurance or copayment. */
  long costShare() {
    return costShare.value();
  }
}
