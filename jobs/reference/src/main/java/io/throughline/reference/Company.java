package io.throughline.reference;

/**
 * A company that keeps books of its own.
 *
 * @param code as the ERP calls it
 * @param name for people
 * @param currency ISO 4217, of its books
 */
public record Company(String code, String name, String currency) {}
