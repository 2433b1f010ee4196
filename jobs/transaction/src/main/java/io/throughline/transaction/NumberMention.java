package io.throughline.transaction;

/**
 * An event mentions a payer's number: it says whose claim that is, or is about the claim.
 *
 * @param number the payer's number
 * @param linkedClaim the provider's number that a 277CA names with it; null when it is no 277CA
 * @param fact about the claim; null when it only links
 * @param heardAt when it happened or was read, whichever is later, micros since epoch
 */
public record NumberMention(PayerNumber number, String linkedClaim, Fact fact, long heardAt) {}
