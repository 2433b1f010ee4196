package io.throughline.ingest.x12.transaction;

import io.throughline.ingest.format.Readings;
import io.throughline.ingest.format.Reason;
import io.throughline.ingest.x12.evidence.Place;
import io.throughline.ingest.x12.evidence.Stretch;
import io.throughline.ingest.x12.segment.Delimiters;
import io.throughline.ingest.x12.segment.StraightCount;
import java.security.MessageDigest;

/**
 * What the segments of a transaction set are cut into: each unit (a claim, a payment of a claim, an
 * acknowledgement of one thing) ends as one event or one dead letter. A segment that belongs to
 * none and cannot be used is a dead letter by itself.
 */
public final class Units {
  /** Of a dead letter for the sake of one of its segments. */
  static final String UNREADABLE = "a segment cannot be read";

  private final Stretch unit;
  private final Stretch single;
  private final MessageDigest digest;
  private Delimiters delimiters;
  private Place here;
  private byte[] bytes;
  private int unitFrom;
  private int from;
  private int to;
  private boolean added;
  private int count;

  /** Units whose remains go to readings. */
  public Units(Readings readings, MessageDigest digest) {
    this.unit = new Stretch(readings, Reason.OVERSIZED_CLAIM);
    this.single = new Stretch(readings, Reason.OVERSIZED_SEGMENT);
    this.digest = digest;
  }

  /** A transaction set begins. */
  public void restart(Delimiters ofInterchange) {
    delimiters = ofInterchange;
    count = 0;
    unit.close();
  }

  /**
   * The segment about to be read stands here.
   *
   * @param array holds blanks before it in [gap, start) and the segment in [start, end)
   */
  public void moveTo(Place place, byte[] array, int gap, int start, int end) {
    here = place;
    bytes = array;
    unitFrom = gap;
    from = start;
    to = end;
    added = false;
  }

  /** Where the segment being read begins. */
  public Place here() {
    return here;
  }

  /** The segment has been read: its bytes go where it belongs. */
  public void endSegment() {
    if (single.isOpen()) {
      single.add(bytes, from, to);
      single.bury();
    }
    if (unit.isOpen()) {
      addSegment();
    }
  }

  /** The segment comes in pieces: what stands before them goes where it belongs. */
  public void beginPieces() {
    if (unit.isOpen()) {
      addSegment();
    }
  }

  /** Bytes [start, end) of a segment that comes in pieces. */
  public void addPiece(byte[] array, int start, int end) {
    if (single.isOpen()) {
      single.add(array, start, end);
    } else if (unit.isOpen()) {
      unit.add(array, start, end);
    }
  }

  /** The segment that comes in pieces is over. */
  public void endPieces() {
    if (single.isOpen()) {
      single.bury();
    }
  }

  /** Blanks [start, end) before the next segment, which may or may not belong to the open unit. */
  public void addBlanks(byte[] array, int start, int end) {
    if (unit.isOpen()) {
      unit.addBlanks(array, start, end);
    }
  }

  /** Whether a unit is open, or the segment is a dead letter by itself. */
  public boolean hold() {
    return unit.isOpen() || single.isOpen();
  }

  /** Bytes of the open unit. */
  public Stretch stretch() {
    return unit;
  }

  private void addSegment() {
    if (!added) {
      unit.add(bytes, unitFrom, to);
      added = true;
    }
  }

  /** Begins a unit with the segment being read. */
  void begin() {
    unit.open(here, new StraightCount(delimiters));
    unitFrom = from;
    count++;
  }

  /** Begins a unit with the segment being read that will be a dead letter. */
  void beginCondemned(Reason reason, String message) {
    begin();
    condemn(reason, message);
  }

  boolean isOpen() {
    return unit.isOpen();
  }

  boolean isSound() {
    return unit.isOpen() && !unit.isCondemned();
  }

  /** Says that the open unit will be a dead letter, unless that was said already. */
  void condemn(Reason reason, String message) {
    unit.condemn(reason, message);
  }

  /**
   * The segment being read cannot be read: it condemns the open unit, or is a dead letter by
   * itself.
   *
   * @return whether a unit was open
   */
  boolean spoil(Reason reason) {
    if (unit.isOpen()) {
      condemn(reason, UNREADABLE);
    } else {
      burySegment(reason, UNREADABLE);
    }
    return unit.isOpen();
  }

  /** Ends the open unit, which was condemned, before the segment being read. */
  void bury() {
    unit.bury();
  }

  /**
   * Ends the open unit, if it was condemned, before the segment being read.
   *
   * @return whether one is left to be taken, which then is sound
   */
  boolean settle() {
    if (unit.isOpen() && unit.isCondemned()) {
      unit.bury();
    }
    return unit.isOpen();
  }

  /** The input stops: the open unit, if there is one, is incomplete. */
  void cutOff(String what) {
    if (unit.isOpen()) {
      condemn(Reason.TRUNCATED_INTERCHANGE, "the input ends before " + what);
      bury();
    }
  }

  /** Ends the open unit, which was read, before the segment being read. */
  Evidence take() {
    Evidence evidence = new Evidence(unit.place(), unit.length(), unit.hash(digest), count);
    unit.close();
    return evidence;
  }

  /** Ends the open unit, which was read, with the segment being read. */
  Evidence takeWithSegment() {
    addSegment();
    return take();
  }

  /** Makes the segment being read a dead letter by itself. */
  void burySegment(Reason reason, String message) {
    if (!single.isOpen()) {
      single.open(here, new StraightCount(delimiters));
    }
    single.condemn(reason, message);
  }
}
