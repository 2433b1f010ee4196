package io.throughline.ingest.hl7.framing;

/**
 * Evidence of an event.
 *
 * @param offset of its first byte, from the start of the input
 * @param length in bytes
 * @param segment ordinal of its first segment in the message, from 1
 * @param hash SHA-256 of its bytes
 */
public record Place(long offset, int length, int segment, byte[] hash) {}
