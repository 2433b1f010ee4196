package io.throughline.ingest.x12.segment;

import io.throughline.ingest.bytes.Blank;
import io.throughline.ingest.bytes.ByteOrderMark;
import io.throughline.ingest.bytes.Window;
import java.io.IOException;

/** Moves through text that is not being read as an interchange, to where the next one begins. */
public final class TextScanner {
  /** Bytes that must be visible to recognise the beginning of an interchange. */
  public static final int LOOK_AHEAD = 4096;

  private static final int PIECE = 8 * 1024;
  private static final int ELEMENTS = 16;

  private final Window window;
  private byte previous;
  private boolean ended;

  /** A scanner of what a window slides over. */
  public TextScanner(Window window) {
    this.window = window;
  }

  /**
   * Looks for the next interchange: a full header anywhere, or anything that begins like one and
   * does not stand inside a word or an element.
   *
   * @return how many bytes from the window's position on are text, at most 8 KiB; 0 at an
   *     interchange or at the end of the input
   */
  public int next() throws IOException {
    int available = window.require(PIECE + LOOK_AHEAD);
    byte[] bytes = window.bytes();
    int from = window.position();
    int most = from + Math.min(available, PIECE);
    for (int i = from; i < most; i++) {
      if (bytes[i] == 'I' && begins(bytes, i, i == from ? previous : bytes[i - 1])) {
        return found(bytes, from, i);
      }
    }
    ended = most == from;
    return found(bytes, from, most);
  }

  private int found(byte[] bytes, int from, int to) {
    previous = to == from ? 0 : bytes[to - 1];
    return to - from;
  }

  private boolean begins(byte[] bytes, int index, byte before) {
    if (!InterchangeHeader.beginsAt(bytes, index, window.limit())) {
      return false;
    }
    boolean inside = Delimiters.isAlphanumeric(before) || before == bytes[index + 3];
    return !inside || InterchangeHeader.parse(bytes, index, window.limit()) != null;
  }

  /** Says that the window was moved to a place where text begins anew. */
  public void restart() {
    previous = 0;
  }

  /** Whether the last call of {@link #next} found the end of the input. */
  public boolean isEnded() {
    return ended;
  }

  /** How many of the next bytes are blanks, byte order marks and terminators at their beginning. */
  public int leadingBlanks(int length, byte terminator) {
    byte[] bytes = window.bytes();
    int end = window.position() + length;
    int i = window.position();
    while (i < end) {
      if (Blank.is(bytes[i]) || bytes[i] == terminator) {
        i++;
      } else if (ByteOrderMark.at(bytes, i, end)) {
        i += ByteOrderMark.LENGTH;
      } else {
        break;
      }
    }
    return i - window.position();
  }

  /** How many of the next bytes remain without the blanks at their end. */
  public int withoutTrailingBlanks(int length) {
    int i = window.position() + length;
    while (i > window.position() && Blank.is(window.bytes()[i - 1])) {
      i--;
    }
    return i - window.position();
  }

  /** What separates elements in the ISA at the window's position. */
  public byte separator() {
    return InterchangeHeader.separator(window.bytes(), window.position(), window.limit());
  }

  /**
   * The terminator that the ISA at the window's position would have if it were one: the second byte
   * after its sixteenth element separator, or a tilde.
   */
  public byte terminatorAfter(byte element) throws IOException {
    int available = window.require(LOOK_AHEAD);
    byte[] bytes = window.bytes();
    int end = window.position() + available;
    int separators = 0;
    for (int i = window.position() + 3; i < end; i++) {
      if (InterchangeHeader.beginsAt(bytes, i, end)) {
        break;
      }
      if (bytes[i] == element && ++separators == ELEMENTS) {
        boolean present = i + 2 < end && bytes[i + 1] != element && bytes[i + 2] != element;
        return present ? bytes[i + 2] : Delimiters.USUAL.terminator();
      }
    }
    return Delimiters.USUAL.terminator();
  }
}
