package io.throughline.simulator.truth;

/**
 * A fault has hit something.
 *
 * @param fault its name
 * @param owner what it hit: a transaction, a file, or a site on a day
 * @param day on which it did, as ISO 8601
 */
public record Hit(String fault, Owner owner, String day) {}
