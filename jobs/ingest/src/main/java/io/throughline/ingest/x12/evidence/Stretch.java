package io.throughline.ingest.x12.evidence;

import io.throughline.events.X12Tally;
import io.throughline.ingest.format.Readings;
import io.throughline.ingest.format.Reason;
import io.throughline.ingest.format.Unreadable;
import io.throughline.ingest.x12.segment.StraightCount;
import io.throughline.ingest.x12.segment.Tag;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * The original bytes of one thing while it is being read: a claim, a transaction set, text between
 * interchanges. In the end they are either evidence of an event, or, once condemned, a dead letter.
 * Holds at most one part of {@link Unreadable#PART_LENGTH}: what grows longer is condemned, and
 * from then on leaves in parts, cut at the ends of segments.
 */
public final class Stretch {
  private final Readings readings;
  private final Reason tooLong;
  private byte[] bytes = new byte[4096];
  private int length;

  /** Length up to the end of the last segment: blanks after it belong to nobody. */
  private int marked;

  private Place place;
  private StraightCount count;
  private boolean countedAtEnd;
  private Reason reason;
  private String message;
  private int parts;
  private long offset;

  /**
   * A stretch that can be opened again and again.
   *
   * @param tooLong reason to condemn one that is longer than a part
   */
  public Stretch(Readings readings, Reason tooLong) {
    this.readings = readings;
    this.tooLong = tooLong;
  }

  /**
   * Begins one.
   *
   * @param count of the same delimiters, not used for anything else
   */
  public void open(Place begin, StraightCount count) {
    this.place = begin;
    this.count = count;
    offset = begin.offset();
    length = 0;
    marked = 0;
    parts = 0;
    reason = null;
    message = null;
    countedAtEnd = false;
  }

  /** Has the straight count written on the last part only, when it is known whether it holds. */
  public void countAtEnd() {
    countedAtEnd = true;
  }

  /** Whether one was begun and not ended. */
  public boolean isOpen() {
    return place != null;
  }

  /** Where it begins. */
  public Place place() {
    return place;
  }

  /** Bytes up to the end of its last segment, while it is not condemned. */
  public int length() {
    return marked;
  }

  /** Adds bytes [from, to) that end a segment. */
  public void add(byte[] source, int from, int to) {
    addBlanks(source, from, to);
    marked = length;
  }

  /** Adds bytes [from, to) that are not the end of anything. */
  public void addBlanks(byte[] source, int from, int to) {
    int next = from;
    while (next < to) {
      if (length == Unreadable.PART_LENGTH) {
        condemn(tooLong, "longer than " + Unreadable.PART_LENGTH + " bytes");
        leave(marked > 0 ? marked : length, false);
      }
      int piece = Math.min(to - next, Unreadable.PART_LENGTH - length);
      if (bytes.length < length + piece) {
        int doubled = Math.min(bytes.length * 2, Unreadable.PART_LENGTH);
        bytes = Arrays.copyOf(bytes, Math.max(doubled, length + piece));
      }
      System.arraycopy(source, next, bytes, length, piece);
      length += piece;
      next += piece;
    }
  }

  /** Says that it will be a dead letter. The first reason stays. */
  public void condemn(Reason why, String what) {
    if (reason == null) {
      reason = why;
      message = what;
    }
  }

  /** Whether it will be a dead letter. */
  public boolean isCondemned() {
    return place != null && reason != null;
  }

  /** Hash of its bytes. */
  public byte[] hash(MessageDigest digest) {
    digest.update(bytes, 0, marked);
    return digest.digest();
  }

  /** Ends it: hands its bytes over as a dead letter. */
  public void bury() {
    leave(marked, true);
    place = null;
  }

  /** As {@link #bury}, leaving the straight count out: another has it or none applies. */
  public void buryUncounted() {
    count = new StraightCount((byte) 0, (byte) 0);
    bury();
  }

  /** Ends it: its bytes are not needed any more. */
  public void close() {
    place = null;
  }

  private void leave(int end, boolean last) {
    count.add(bytes, 0, end);
    X12Tally tally;
    if (last) {
      tally = count.takeLast();
    } else {
      tally = countedAtEnd ? new X12Tally() : count.take();
    }
    parts++;
    readings.unreadable(
        new Unreadable(
            reason,
            describe(),
            Arrays.copyOf(bytes, end),
            offset,
            place.interchange(),
            place.segment(),
            parts,
            last,
            tally));
    System.arraycopy(bytes, end, bytes, 0, length - end);
    offset += end;
    length -= end;
    marked = Math.max(0, marked - end);
  }

  private String describe() {
    if (place.segment() == 0) {
      return message;
    }
    return "segment %d %s: %s".formatted(place.segment(), Tag.name(place.tag()), message);
  }
}
