package io.throughline.ingest.hl7.framing;

import io.throughline.events.X12Tally;
import io.throughline.ingest.format.Readings;
import io.throughline.ingest.format.Reason;
import io.throughline.ingest.format.Unreadable;
import java.util.Arrays;

/** A dead letter as it leaves, in as many parts as its length takes. */
final class Remains {
  private final Reason reason;
  private final String message;
  private int parts;

  /**
   * @param message as {@link Unreadable#message}
   */
  Remains(Reason reason, String message) {
    this.reason = reason;
    this.message = message;
  }

  /**
   * Hands bytes [from, to) over.
   *
   * @param offset of the first of them, from the start of the input
   * @param last whether none follow
   */
  void handOver(Readings readings, byte[] bytes, int from, int to, long offset, boolean last) {
    int begin = from;
    do {
      int end = Math.min(to, begin + Unreadable.PART_LENGTH);
      byte[] part = Arrays.copyOfRange(bytes, begin, end);
      readings.unreadable(
          new Unreadable(
              reason,
              message,
              part,
              offset + begin - from,
              0,
              0,
              ++parts,
              last && end == to,
              new X12Tally()));
      begin = end;
    } while (begin < to);
  }
}
