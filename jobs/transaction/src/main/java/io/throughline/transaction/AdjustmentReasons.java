package io.throughline.transaction;

import java.util.Set;

/**
 * What claim adjustment reason codes (CARC) mean for a claim.
 *
 * <p>A denial cannot be read from CLP02: a claim that is denied in full normally arrives with
 * status 1, 2 or 3 (X12 RFI 1423, 1079). So every reason counts as a denial unless it is listed
 * here as the patient's share, a price, or another payer's part. Meanings are those of the external
 * code list 139 kept by X12 (x12.org/codes/claim-adjustment-reason-codes).
 */
final class AdjustmentReasons {
  /** Impact of prior payers' adjudication, including payments and adjustments. */
  private static final String PRIOR_PAYERS = "23";

  /** Exact duplicate claim or service. */
  private static final String DUPLICATE = "18";

  /**
   * The patient's share of an allowed service: deductible, coinsurance, copayment, blood
   * deductible, monthly Medicaid liability, deductible and coinsurance of professional services in
   * an institution, set-aside arrangements.
   */
  private static final Set<String> COST_SHARE =
      Set.of("1", "2", "3", "66", "142", "201", "247", "248", "P3");

  /** A lower price, or a payment made in another way, for a service that was allowed. */
  private static final Set<String> PRICE =
      Set.of(
          "23", // prior payers
          "24", // capitation
          "42", // above the fee schedule (until 2007, now 45)
          "44", // prompt-pay discount
          "45", // above the fee schedule or contracted amount
          "59", // multiple or concurrent procedures
          "69", "70", // day and cost outlier
          "74", "75", "76", // indirect and direct medical education, disproportionate share
          "85", // interest
          "89", "134", // professional or technical fees removed
          "90", "91", // ingredient cost, dispensing fee
          "93", // no claim-level adjustment (until 2004)
          "94", // more than billed
          "100", // paid to the patient
          "101", // predetermination
          "102", "103", "104", "105", // major medical, discount, withholding, tax withholding
          "118", // ESRD network support
          "121", "122", // indemnification, psychiatric reduction
          "130", "131", "132", "137", "139", // fee, negotiated or contracted amounts, surcharges
          "143", "144", "161", // deferred, incentive, bonus
          "169", "203", // alternate benefit, discontinued or reduced service
          "172", "187", "215", // specialty, spending account, third party
          "195", "293", "294", "A0", // refund or payment made to another
          "205", "259", // card processing fee, additional payment
          "209", // another payer may be billed
          "223", "225", "237", "241", "245", // mandated, penalty or interest, low income, program
          "232", "235", // institutional transfer, sales tax
          "246", // code for reporting only
          "253", // sequestration
          "260", "271", "281", "295", "307", "308", // fee schedules, contracts, price concessions
          "262", "263", "264", "265", "266", // costs of a pharmacy
          "A2", // contractual adjustment (until 2008, now 45)
          "A5", // capital cost outlier
          "B4", // late filing penalty
          "B10", // reduced for a component that was paid already
          "P5", "P12", "P18", "P23", "P24", "P25", "P26", "P29"); // schedules, networks of P claims

  private AdjustmentReasons() {}

  static boolean isPriorPayers(String reason) {
    return reason.equals(PRIOR_PAYERS);
  }

  static boolean isDuplicate(String reason) {
    return reason.equals(DUPLICATE);
  }

  static boolean isCostShare(String reason) {
    return COST_SHARE.contains(reason);
  }

  static boolean isDenial(String reason) {
    return !COST_SHARE.contains(reason) && !PRICE.contains(reason);
  }
}
