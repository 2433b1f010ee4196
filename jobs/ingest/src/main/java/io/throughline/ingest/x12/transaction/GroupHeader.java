package io.throughline.ingest.x12.transaction;

import io.throughline.ingest.x12.segment.Days;
import io.throughline.ingest.x12.segment.Segment;

/**
 * A GS segment.
 *
 * @param ordinal in the interchange from 1; 0 when there is none
 * @param sender GS02
 * @param receiver GS03
 * @param day GS04
 * @param timeOfDay GS05
 * @param control GS06
 * @param version GS08
 */
public record GroupHeader(
    int ordinal,
    String sender,
    String receiver,
    int day,
    long timeOfDay,
    String control,
    String version) {
  /** For transaction sets that stand in no group. */
  public static final GroupHeader NONE = new GroupHeader(0, "", "", Days.NONE, Days.NONE, "", "");

  /** Reads one. */
  public static GroupHeader of(Segment gs, int ordinal) {
    return new GroupHeader(
        ordinal, gs.text(2), gs.text(3), gs.day(4), gs.timeOfDay(5), gs.text(6), gs.text(8));
  }
}
