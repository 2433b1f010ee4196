package io.throughline.ingest.x12;

import io.throughline.ingest.format.Readings;
import io.throughline.ingest.format.Reason;
import io.throughline.ingest.x12.evidence.Place;
import io.throughline.ingest.x12.evidence.Stretch;
import io.throughline.ingest.x12.segment.Delimiters;
import io.throughline.ingest.x12.segment.StraightCount;

/**
 * The original bytes that stand between the units of a transaction set, or outside of sets. They
 * are needed only when the input is cut off there, or when they are of no use: a set that is not
 * read, segments in no set.
 */
final class Rest {
  /** One that is not condemned begins anew when it grows longer: only its end is of interest. */
  private static final int MAX_LENGTH = 64 * 1024;

  private final Stretch stretch;
  private Delimiters delimiters;

  Rest(Readings readings) {
    stretch = new Stretch(readings, Reason.UNSUPPORTED_TRANSACTION_SET);
  }

  void restart(Delimiters ofInterchange) {
    delimiters = ofInterchange;
    stretch.close();
  }

  Stretch stretch() {
    return stretch;
  }

  boolean isOpen() {
    return stretch.isOpen();
  }

  boolean isCondemned() {
    return stretch.isCondemned();
  }

  void open(Place place) {
    stretch.open(place, new StraightCount(delimiters));
  }

  void condemn(Reason reason, String message) {
    stretch.condemn(reason, message);
  }

  /** Adds a segment, with the blanks before it unless it is the first. */
  void add(Place place, byte[] bytes, int gap, int start, int end) {
    boolean isTooLong = !stretch.isCondemned() && stretch.length() > MAX_LENGTH;
    if (!stretch.isOpen() || isTooLong) {
      open(place);
    }
    stretch.add(bytes, stretch.place() == place ? start : gap, end);
  }

  /** Adds blanks [from, to), of which more follow. */
  void addBlanks(byte[] bytes, int from, int to) {
    if (stretch.isCondemned()) {
      stretch.addBlanks(bytes, from, to);
    } else {
      stretch.close();
    }
  }

  void bury() {
    stretch.bury();
  }

  void close() {
    stretch.close();
  }
}
