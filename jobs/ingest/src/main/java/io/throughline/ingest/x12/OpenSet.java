package io.throughline.ingest.x12;

import io.throughline.ingest.format.Readings;
import io.throughline.ingest.format.Reason;
import io.throughline.ingest.x12.evidence.Place;
import io.throughline.ingest.x12.evidence.Stretch;
import io.throughline.ingest.x12.segment.Delimiters;
import io.throughline.ingest.x12.segment.Segment;
import io.throughline.ingest.x12.transaction.InterchangeAck;
import io.throughline.ingest.x12.transaction.TransactionSet;
import io.throughline.ingest.x12.transaction.TransactionSetReader;
import io.throughline.ingest.x12.transaction.TransactionSetReaders;
import io.throughline.ingest.x12.transaction.Units;
import io.throughline.ingest.x12.transaction.Whole;

/**
 * The transaction set being read, or the segments outside of any: gives each segment to the reader
 * of its set, and its bytes to where they belong.
 */
final class OpenSet {
  private final Readings readings;
  private final Units units;
  private final Whole whole = new Whole();
  private final Rest rest;
  private final TransactionSetReaders readers;
  private Delimiters delimiters;
  private TransactionSet set;
  private TransactionSetReader reader;
  private Place place;
  private byte[] bytes;
  private int gap;
  private int start;
  private int end;

  OpenSet(Readings readings) {
    this.readings = readings;
    units = new Units(readings, Whole.sha256());
    rest = new Rest(readings);
    readers = new TransactionSetReaders(units, whole, readings);
  }

  /** An interchange begins. */
  void restart(Delimiters ofInterchange) {
    delimiters = ofInterchange;
    units.restart(delimiters);
    rest.restart(delimiters);
    set = null;
    reader = null;
  }

  /**
   * The next segment stands here.
   *
   * @param array holds blanks before it in [gapStart, segmentStart), and the segment up to
   *     segmentEnd
   */
  void moveTo(Place here, byte[] array, int gapStart, int segmentStart, int segmentEnd) {
    place = here;
    bytes = array;
    gap = gapStart;
    start = segmentStart;
    end = segmentEnd;
    units.moveTo(here, array, gapStart, segmentStart, segmentEnd);
  }

  /** The segment is the ST of a set. */
  void begin(TransactionSet begun) {
    end();
    set = begun;
    readings.transactionSet();
    units.restart(delimiters);
    whole.begin(place);
    rest.open(place);
    addToWhole(bytes, start, end);
  }

  /** The segment stands in the set, or in none. */
  void read(Segment segment) {
    if (joinsSet(segment) && reader != null) {
      reader.read(segment);
    }
  }

  /**
   * The segment is a TA1.
   *
   * @param envelope of the interchange
   */
  void readAck(Segment segment, TransactionSet envelope) {
    if (set != null) {
      read(segment);
      return;
    }
    endStray();
    units.restart(delimiters);
    new InterchangeAck(envelope, units, readings).read(segment);
  }

  /** The segment is the SE of the set. */
  void readEnd(Segment segment) {
    if (!joinsSet(segment)) {
      return;
    }
    if (reader == null) {
      rest.add(place, bytes, gap, start, end);
    }
    end();
  }

  /** The segment cannot be read. */
  void refuse(Segment segment, Reason reason) {
    if (joinsSet(segment) && reader != null) {
      reader.unreadable(reason, segment.tag());
    }
  }

  /** False: it stands in no set. */
  private boolean joinsSet(Segment segment) {
    if (set == null) {
      readStray();
      return false;
    }
    chooseReader(segment);
    addToWhole(bytes, gap, end);
    return true;
  }

  private void readStray() {
    if (!rest.isOpen()) {
      rest.open(place);
      rest.condemn(Reason.SEGMENT_OUTSIDE_TRANSACTION_SET, "not in a transaction set");
    }
  }

  /** The first segment after ST helps to tell what the set is. */
  private void chooseReader(Segment segment) {
    if (reader == null && !rest.isCondemned()) {
      reader = readers.of(set, segment);
      if (reader == null) {
        rest.condemn(Reason.UNSUPPORTED_TRANSACTION_SET, "not a set that is read");
      }
    }
  }

  /** The set ends before, or with, the segment; so do segments outside of sets. */
  void end() {
    if (set == null) {
      endStray();
      return;
    }
    if (reader != null) {
      reader.end();
      rest.close();
    } else {
      rest.condemn(Reason.UNSUPPORTED_TRANSACTION_SET, "not a set that is read");
      rest.bury();
    }
    set = null;
    reader = null;
  }

  private void endStray() {
    if (rest.isOpen()) {
      rest.bury();
    }
  }

  /** The segment has been read: its bytes go where they belong. */
  void leave() {
    boolean held = units.hold();
    units.endSegment();
    if (set == null && !rest.isCondemned()) {
      return;
    }
    if (held) {
      rest.close();
    } else {
      rest.add(place, bytes, gap, start, end);
    }
  }

  /** The segment, which was refused, comes in pieces. */
  void beginPieces() {
    units.beginPieces();
    if (units.hold()) {
      rest.close();
    } else {
      rest.add(place, bytes, gap, start, end);
    }
  }

  /** Bytes [from, to) of the segment. */
  void addPiece(byte[] array, int from, int to) {
    if (units.hold()) {
      units.addPiece(array, from, to);
    } else {
      rest.stretch().add(array, from, to);
    }
    addToWhole(array, from, to);
  }

  /** The segment that comes in pieces is over. */
  void endPieces() {
    units.endPieces();
  }

  /** Blanks [from, to), of which more follow. */
  void addBlanks(byte[] array, int from, int to) {
    units.addBlanks(array, from, to);
    addToWhole(array, from, to);
    rest.addBlanks(array, from, to);
  }

  /** Only a payment needs evidence of the whole. */
  private void addToWhole(byte[] array, int from, int to) {
    if (set != null && set.kind().equals("835")) {
      whole.add(array, from, to);
    }
  }

  /** The interchange stops here; a set that is still open was cut off. */
  void cutOff() {
    if (set == null) {
      endStray();
      return;
    }
    boolean held = units.hold();
    if (reader != null) {
      reader.cutOff();
    }
    if (held) {
      rest.close();
    } else if (rest.isOpen()) {
      rest.condemn(Reason.TRUNCATED_INTERCHANGE, "the input ends inside the transaction set");
      rest.bury();
    }
    set = null;
    reader = null;
  }

  /**
   * The segment makes it impossible to read on.
   *
   * @return takes what follows
   */
  Stretch fail(String message) {
    if (!units.hold() && !rest.isOpen()) {
      rest.open(place);
    }
    Stretch failed = units.hold() ? units.stretch() : rest.stretch();
    failed.condemn(Reason.MALFORMED_INTERCHANGE, message);
    return failed;
  }
}
