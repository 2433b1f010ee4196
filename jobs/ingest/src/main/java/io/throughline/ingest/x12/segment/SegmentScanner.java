package io.throughline.ingest.x12.segment;

import io.throughline.ingest.bytes.Blank;
import io.throughline.ingest.bytes.ByteOrderMark;
import io.throughline.ingest.bytes.Window;
import java.io.IOException;

/**
 * Finds segment after segment of one interchange in a window: where each begins and ends, its tag,
 * and its content without byte order marks and outer blanks. Stops before the next interchange,
 * also when that begins in the middle of a segment because the file was cut there.
 */
public final class SegmentScanner {
  /** A segment that does not end within so many bytes is not one. */
  public static final int MAX_SEGMENT = 4000;

  private static final int LOOK_AHEAD = MAX_SEGMENT + InterchangeHeader.MAX_LENGTH + 2;

  /** Blanks between segments are handed on in pieces of this length. */
  private static final int MAX_GAP = 16 * 1024;

  /** What was found. */
  public enum Found {
    /** A segment that can be tokenized, or one with a bad tag. */
    SEGMENT,
    /** The beginning of a segment that is too long; {@link #nextPiece} moves through it. */
    OVERSIZED,
    /** Blanks, more than fit; more of what was asked for follows. */
    GAP,
    /** The next interchange. */
    INTERCHANGE,
    /** The end of the input. */
    END
  }

  private final Window window;
  private final byte element;
  private final byte terminator;
  private int gapStart;
  private int start;
  private int end;
  private int tag;
  private byte[] content;
  private int contentFrom;
  private int contentTo;
  private boolean terminated;
  private boolean pieceEnds;

  /** A scanner of the interchange at the window's position, after its header. */
  public SegmentScanner(Window window, Delimiters delimiters) {
    this.window = window;
    this.element = delimiters.element();
    this.terminator = delimiters.terminator();
  }

  /** Finds the next segment. What was found stays valid until the window is moved. */
  public Found next() throws IOException {
    int skipped = skipGap();
    window.require(skipped + LOOK_AHEAD);
    gapStart = window.position();
    start = gapStart + skipped;
    if (skipped >= MAX_GAP) {
      end = start;
      return Found.GAP;
    }
    byte[] bytes = window.bytes();
    int limit = window.limit();
    if (start == limit) {
      end = start;
      return Found.END;
    }
    if (InterchangeHeader.beginsAt(bytes, start, limit)) {
      end = start;
      return Found.INTERCHANGE;
    }
    int stop = findEnd(bytes, start, Math.min(limit, start + MAX_SEGMENT), limit);
    if (stop < 0) {
      readTag(bytes, start, start + MAX_SEGMENT);
      end = start;
      return Found.OVERSIZED;
    }
    terminated = stop < limit && bytes[stop] == terminator;
    end = terminated ? stop + 1 : stop;
    readTag(bytes, start, stop);
    return Found.SEGMENT;
  }

  /** Number of bytes from the window's position that separate segments. */
  private int skipGap() throws IOException {
    int skipped = 0;
    while (skipped < MAX_GAP) {
      int available = window.require(skipped + ByteOrderMark.LENGTH);
      if (skipped >= available) {
        return skipped;
      }
      int index = window.position() + skipped;
      byte b = window.bytes()[index];
      if (b == terminator || Blank.is(b) && b != element) {
        skipped++;
      } else if (ByteOrderMark.at(window.bytes(), index, window.limit())) {
        skipped += ByteOrderMark.LENGTH;
      } else {
        return skipped;
      }
    }
    return skipped;
  }

  /** Index of the terminator, of the next interchange or of the end of the input; -1: too far. */
  private int findEnd(byte[] bytes, int from, int most, int limit) {
    byte last = terminator;
    for (int i = from; i < most; i++) {
      byte b = bytes[i];
      if (b == last) {
        return i;
      }
      if (b == 'I' && InterchangeHeader.parse(bytes, i, limit) != null) {
        return i;
      }
    }
    return most == limit ? limit : -1;
  }

  private void readTag(byte[] bytes, int from, int to) {
    content = bytes;
    contentFrom = from;
    contentTo = to;
    while (contentTo > from && Blank.is(bytes[contentTo - 1])) {
      contentTo--;
    }
    if (!findTag()) {
      repair();
      findTag();
    }
  }

  private boolean findTag() {
    int tagEnd = contentFrom;
    boolean clean = true;
    while (tagEnd < contentTo && content[tagEnd] != element) {
      tagEnd++;
    }
    tag = Tag.of(content, contentFrom, tagEnd);
    if (tagEnd == contentTo && tag == ('I' << 8 | 'E')) {
      // staedi takes it for the beginning of IEA and stops.
      tag = Tag.BAD;
    }
    for (int i = contentFrom; i < contentTo; i++) {
      if (content[i] == (byte) 0xef) {
        clean = false;
      }
    }
    return clean && tag != Tag.BAD;
  }

  /** Files do have byte order marks inside segments, and blanks after the tag. */
  private void repair() {
    byte[] repaired = new byte[contentTo - contentFrom];
    int length = 0;
    boolean inTag = true;
    for (int i = contentFrom; i < contentTo; i++) {
      if (ByteOrderMark.at(content, i, contentTo)) {
        i += ByteOrderMark.LENGTH - 1;
        continue;
      }
      if (inTag && content[i] == element) {
        while (length > 0 && Blank.is(repaired[length - 1])) {
          length--;
        }
        inTag = false;
      }
      if (length > 0 || !Blank.is(content[i])) {
        repaired[length++] = content[i];
      }
    }
    content = repaired;
    contentFrom = 0;
    contentTo = length;
  }

  /**
   * Moves on inside a segment that is too long.
   *
   * @return how many bytes from the window's position belong to it; 0 when it is over
   */
  public int nextPiece() throws IOException {
    int available = window.require(LOOK_AHEAD);
    byte[] bytes = window.bytes();
    int from = window.position();
    int stop = findEnd(bytes, from, from + Math.min(available, MAX_SEGMENT), window.limit());
    if (stop < 0) {
      pieceEnds = false;
      return MAX_SEGMENT;
    }
    pieceEnds = stop < window.limit() && bytes[stop] == terminator;
    return stop - from + (pieceEnds ? 1 : 0);
  }

  /** Whether the piece last returned by {@link #nextPiece} was ended by a terminator. */
  public boolean pieceEnds() {
    return pieceEnds;
  }

  /** Index in the window where the blanks before the segment begin. */
  public int gapStart() {
    return gapStart;
  }

  /** Index in the window of its first byte. */
  public int start() {
    return start;
  }

  /** Index in the window after its terminator. */
  public int end() {
    return end;
  }

  /** Its tag, or {@link Tag#BAD}. */
  public int tag() {
    return tag;
  }

  /** Whether it ends with a terminator, not with the input or the next interchange. */
  public boolean isTerminated() {
    return terminated;
  }

  /** Splits the segment. */
  public void tokenize(SegmentTokenizer tokenizer, Segment into)
      throws SegmentTokenizer.TokenizerException {
    tokenizer.tokenize(content, contentFrom, contentTo, tag, into);
  }
}
