package io.throughline.reference;

/**
 * Where care is given.
 *
 * @param id by which the rows of a set name it
 * @param name for people
 * @param companyCode the company in whose books it stands
 */
public record Facility(String id, String name, String companyCode) {}
