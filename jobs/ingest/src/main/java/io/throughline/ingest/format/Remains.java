package io.throughline.ingest.format;

import io.throughline.events.X12Tally;
import java.util.Arrays;

/** Hands over the bytes of what gives no event, in parts where they are many. */
public final class Remains {
  private final Reason reason;
  private final String message;
  private final long segment;
  private int parts;

  /**
   * Begins a dead letter.
   *
   * @param message as {@link Unreadable#message}
   * @param segment as {@link Unreadable#segment}
   */
  public Remains(Reason reason, String message, long segment) {
    this.reason = reason;
    this.message = message;
    this.segment = segment;
  }

  /**
   * Hands bytes [from, to) over.
   *
   * @param offset of the first one, from the start of the input
   * @param last whether no more follow
   */
  public void add(byte[] bytes, int from, int to, long offset, boolean last, Readings readings) {
    int next = from;
    do {
      int end = Math.min(to, next + Unreadable.PART_LENGTH);
      readings.unreadable(
          new Unreadable(
              reason,
              message,
              Arrays.copyOfRange(bytes, next, end),
              offset + (next - from),
              0,
              segment,
              ++parts,
              last && end == to,
              new X12Tally()));
      next = end;
    } while (next < to);
  }
}
