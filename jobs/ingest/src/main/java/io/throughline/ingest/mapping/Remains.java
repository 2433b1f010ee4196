package io.throughline.ingest.mapping;

import io.throughline.events.X12Tally;
import io.throughline.ingest.format.Readings;
import io.throughline.ingest.format.Reason;
import io.throughline.ingest.format.Unreadable;
import java.util.Arrays;

/** Hands over the bytes of what gives no event, in parts where they are many. */
final class Remains {
  private final Reason reason;
  private final String message;
  private final long line;
  private int parts;

  /**
   * @param line on which they begin
   */
  Remains(Reason reason, String message, long line) {
    this.reason = reason;
    this.message = message;
    this.line = line;
  }

  /**
   * Hands bytes [from, to) over.
   *
   * @param offset of the first one, from the start of the input
   * @param last whether no more follow
   */
  void add(byte[] bytes, int from, int to, long offset, boolean last, Readings readings) {
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
              line,
              ++parts,
              last && end == to,
              new X12Tally()));
      next = end;
    } while (next < to);
  }
}
