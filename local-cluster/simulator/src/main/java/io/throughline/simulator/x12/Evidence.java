package io.throughline.simulator.x12;

/**
 * The segments of an interchange that say one thing.
 *
 * @param set ordinal of the transaction set, from 1
 * @param ordinal of the thing in its transaction set, from 1; 0 for the set as a whole
 * @param offset of its first byte from the start of the file
 * @param length in bytes, to its last terminator
 * @param segment ordinal of its first segment in the interchange, ISA being 1
 * @param tag of its first segment
 * @param hash SHA-256 of its bytes
 */
public record Evidence(
    Envelope envelope,
    int set,
    int ordinal,
    long offset,
    long length,
    long segment,
    String tag,
    byte[] hash) {
  /** ST02. */
  public String setControl() {
    return Interchange.setControl(set);
  }
}
