package io.throughline.simulator.remit;

/**
 * One reason of a PLB segment.
 *
 * @param reason WO overpayment recovery, L6 interest, FB balance carried forward …
 * @param reference PLB03-2: often the payer's claim number
 * @param amount cents; positive lowers the payment
 */
public record ProviderAdjustment(String reason, String reference, long amount) {}
