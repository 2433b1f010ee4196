package io.throughline.ingest.format;

import io.throughline.events.X12Tally;

/**
 * Original bytes that did not become an event, and why. Large ones come in parts; the straight
 * counts of the parts add up to that of the whole.
 *
 * @param reason why
 * @param message names tags, elements and positions; never a value of the input
 * @param bytes original bytes of this part
 * @param offset of its first byte, from the start of the input
 * @param interchange ordinal in the input from 1; 0 outside interchanges
 * @param segment ordinal in the interchange or message from 1, or number of the line on which a
 *     record begins; 0 where it is none of them
 * @param part ordinal of the part from 1
 * @param last whether it is the last part
 * @param tally straight count of its bytes
 */
public record Unreadable(
    Reason reason,
    String message,
    byte[] bytes,
    long offset,
    int interchange,
    long segment,
    int part,
    boolean last,
    X12Tally tally) {
  /** Parts are not longer than this. */
  public static final int PART_LENGTH = 512 * 1024;
}
