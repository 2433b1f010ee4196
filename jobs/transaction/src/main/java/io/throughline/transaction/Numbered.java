package io.throughline.transaction;

/**
 * A number and in whose numbering it is valid.
 *
 * @param issuer empty when the input did not say
 * @param number as it stood, outer blanks removed
 */
public record Numbered(String issuer, String number) {}
