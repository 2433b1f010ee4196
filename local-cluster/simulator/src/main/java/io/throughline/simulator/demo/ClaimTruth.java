package io.throughline.simulator.demo;

/**
 * Where a claim must stand when everything has been read. Money is cents.
 *
 * @param billingProvider NPI
 * @param claimNumber CLM01
 * @param story name of the {@link Story}
 * @param stage name of the stage
 * @param charge of the version in force; of an orphan what the 835 says was charged
 * @param paid net of reversals, all payers
 * @param claimImbalance by how much its CLPs fail the claim rule; 0 when all balance
 * @param lineImbalance by how much its lines fail the line rule; 0 when all balance
 */
public record ClaimTruth(
    String billingProvider,
    String claimNumber,
    String story,
    String stage,
    long charge,
    long paid,
    long claimImbalance,
    long lineImbalance) {}
