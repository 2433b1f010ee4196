package io.throughline.ingest.hl7.framing;

import io.throughline.ingest.bytes.ByteOrderMark;
import io.throughline.ingest.bytes.Window;
import io.throughline.ingest.hl7.field.Encoding;
import java.io.IOException;

/**
 * Cuts an input into lines and the gaps between them. A line ends with CR, LF or a mark of the
 * minimal lower layer protocol (0x0B before a message, 0x1C after it), and also where, in the
 * middle of it, the header of a message begins because what was written before was cut. Gaps are
 * made of these bytes, blanks and byte order marks. Long lines and gaps come in pieces.
 */
final class LineScanner {
  /** Pieces are not longer. */
  static final int MAX_PIECE = 16 * 1024;

  private static final int LOOK_AHEAD = MAX_PIECE + Encoding.MAX_LENGTH;
  private static final byte BLOCK_START = 0x0b;
  private static final byte BLOCK_END = 0x1c;

  /** What was found. */
  enum Found {
    /** Bytes between lines. */
    GAP,
    /** A line, or the beginning of one. */
    LINE,
    /** More of the line before. */
    MORE,
    /** The end of the input. */
    END
  }

  private final Window window;
  private int length;
  private boolean inLine;
  private boolean cut;
  private boolean endsBlock;

  LineScanner(Window window) {
    this.window = window;
  }

  /** Moves on to the next piece. What was found before is no longer visible. */
  Found next() throws IOException {
    window.skip(length);
    length = 0;
    window.require(LOOK_AHEAD);
    endsBlock = false;
    if (!inLine) {
      scanGap();
      if (length > 0) {
        return Found.GAP;
      }
    }
    if (window.position() == window.limit()) {
      inLine = false;
      return Found.END;
    }
    return scanLine();
  }

  private void scanGap() {
    byte[] bytes = window.bytes();
    int end = Math.min(window.limit(), window.position() + MAX_PIECE);
    int i = window.position();
    while (i < end) {
      byte b = bytes[i];
      if (endsLine(b) || b == ' ' || b == '\t') {
        endsBlock |= b == BLOCK_END;
        i++;
      } else if (ByteOrderMark.at(bytes, i, window.limit())) {
        i += ByteOrderMark.LENGTH;
      } else {
        break;
      }
    }
    length = i - window.position();
  }

  private Found scanLine() {
    byte[] bytes = window.bytes();
    int start = window.position();
    int limit = window.limit();
    int end = Math.min(limit, start + MAX_PIECE);
    Found found = inLine ? Found.MORE : Found.LINE;
    int i = inLine ? start : start + 1;
    cut = false;
    while (i < end && !endsLine(bytes[i]) && !cut) {
      cut = bytes[i] == 'M' && Encoding.isUnmistakable(bytes, i, limit);
      i += cut ? 0 : 1;
    }
    inLine = i == end && i < limit && !cut;
    length = i - start;
    return found;
  }

  private static boolean endsLine(byte b) {
    return b < ' ' && (b == '\r' || b == '\n' || b == BLOCK_START || b == BLOCK_END);
  }

  /** The array that holds what was found. */
  byte[] bytes() {
    return window.bytes();
  }

  /** Index of its first byte. */
  int from() {
    return window.position();
  }

  /** Index after its last byte. */
  int to() {
    return window.position() + length;
  }

  /** Offset of its first byte, from the start of the input. */
  long offset() {
    return window.offset();
  }

  /** Whether a gap ends a block of the lower layer, and so a message. */
  boolean endsBlock() {
    return endsBlock;
  }

  /** Whether a line is cut by the header of a message. */
  boolean isCut() {
    return cut;
  }
}
