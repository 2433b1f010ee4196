package io.throughline.reference;

/**
 * What an account is looked up by. A row of accounts fits when each of its cells is empty or the
 * same; of those that fit, the one with the most filled cells counts.
 *
 * @param companyCode in whose books
 * @param purpose what is booked
 * @param groupCode CAS01; null: none
 * @param reasonCode CARC of an adjustment, PLB03-1 of a provider adjustment; null: none
 * @param payerClass of the payer; null: not known
 * @param facility id; null: not known
 */
public record AccountKey(
    String companyCode,
    Purpose purpose,
    String groupCode,
    String reasonCode,
    String payerClass,
    String facility) {}
