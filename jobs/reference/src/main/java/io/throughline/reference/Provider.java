package io.throughline.reference;

/**
 * Who bills and is paid.
 *
 * @param id NPI, else tax id, else another number
 * @param name for people
 * @param facility id of where it bills when nothing else says; null: not known
 */
public record Provider(String id, String name, String facility) {}
