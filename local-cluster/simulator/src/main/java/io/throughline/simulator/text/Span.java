package io.throughline.simulator.text;

/**
 * Bytes of a file that say one thing.
 *
 * @param ordinal of the record or message in the file, from 1
 * @param part ordinal of its line or segment: in the file for records, in the message for HL7
 * @param offset of the first byte
 * @param length in bytes, without what ends it
 * @param hash SHA-256 of them
 */
public record Span(int ordinal, int part, long offset, long length, byte[] hash) {}
