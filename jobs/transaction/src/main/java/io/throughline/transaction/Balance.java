package io.throughline.transaction;

/**
 * Where the money of a claim is, in minor units: charge = paid + adjusted + patientResponsibility +
 * outstanding.
 *
 * @param charge what is billed
 * @param paid what payers paid, net of reversals
 * @param adjusted what payers took off for other reasons than the patient's share, each part once
 * @param patientResponsibility what the last payer in order left to the patient
 * @param outstanding what nobody has accounted for; negative when more was accounted for than
 *     billed
 */
public record Balance(
    long charge, long paid, long adjusted, long patientResponsibility, long outstanding) {}
