package io.throughline.reference;

/**
 * Who pays.
 *
 * @param id by which the rows of a set name it
 * @param name for people
 * @param payerClass by which accounts differ, e.g. medicare
 */
public record Payer(String id, String name, String payerClass) {}
