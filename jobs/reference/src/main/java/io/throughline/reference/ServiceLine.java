package io.throughline.reference;

/**
 * What kind of care a claim is for.
 *
 * @param code place of service or type of bill, as claims state it
 * @param name of the service line
 */
public record ServiceLine(String code, String name) {}
