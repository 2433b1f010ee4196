package io.throughline.ingest.mapping.record;

import io.throughline.ingest.format.Unreadable;
import java.io.IOException;
import java.util.Arrays;

/**
 * Cuts CSV into records and fields, at the bytes (RFC 4180, with any delimiter). A quote counts
 * only at the beginning of a field. Where a record breaks the rules its first line alone is given
 * up, and the next line is a record again.
 */
final class CsvCut {
  private static final int MAX_COLUMNS = 4_096;

  private final Buffer buffer;
  private final CsvDialect dialect;
  private int[] begins = new int[64];
  private int[] ends = new int[64];
  private boolean[] doubled = new boolean[64];
  private int columns;
  private int length;
  private int terminator;
  private int lineEnds;
  private String complaint;
  private int place;

  CsvCut(Buffer buffer, CsvDialect dialect) {
    this.buffer = buffer;
    this.dialect = dialect;
  }

  /** Number of fields of the record. */
  int columns() {
    return columns;
  }

  /** Bytes of what was found, without its terminator. */
  int length() {
    return length;
  }

  /** Bytes of the terminator after it. */
  int terminator() {
    return terminator;
  }

  /** Line ends in it, its terminator not counted. */
  int lineEnds() {
    return lineEnds;
  }

  String complaint() {
    return complaint;
  }

  /** Text of a field of the record. */
  String text(int column) {
    int from = buffer.start() + begins[column];
    int size = ends[column] - begins[column];
    String text = new String(buffer.bytes(), from, size, dialect.charset());
    if (!doubled[column]) {
      return text;
    }
    String quote = String.valueOf((char) dialect.quote());
    return text.replace(quote + quote, quote);
  }

  /** Whether the record is nothing but blanks. */
  boolean isBlank() {
    for (int i = 0; i < length; i++) {
      if (buffer.bytes()[buffer.start() + i] > ' ' || buffer.bytes()[buffer.start() + i] < 0) {
        return false;
      }
    }
    return true;
  }

  /** Cuts the record that begins at the buffer's start. */
  Records.Cut cut() throws IOException {
    place = 0;
    columns = 0;
    length = 0;
    terminator = 0;
    lineEnds = 0;
    complaint = null;
    if (buffer.at(0) == Buffer.END) {
      return Records.Cut.END;
    }
    while (true) {
      int follower =
          dialect.quote() != 0 && buffer.at(place) == dialect.quote() ? quoted() : plain();
      if (follower == Buffer.FULL) {
        return part();
      }
      if (complaint != null) {
        return giveUp(complaint);
      }
      if (follower != dialect.delimiter()) {
        end();
        return Records.Cut.RECORD;
      }
      place++;
    }
  }

  /** Reads a field up to the byte that follows it. */
  private int plain() throws IOException {
    int begin = place;
    int here = buffer.at(place);
    while (here >= 0 && here != dialect.delimiter() && here != '\n' && here != '\r') {
      here = buffer.at(++place);
    }
    add(begin, place, false);
    return here;
  }

  private int quoted() throws IOException {
    int begin = ++place;
    boolean twice = false;
    int here = buffer.at(place);
    while (here != dialect.quote() || buffer.at(place + 1) == dialect.quote()) {
      if (here < 0) {
        complaint = "a quote is not closed";
        return Buffer.END;
      }
      if (here == dialect.quote()) {
        twice = true;
        place++;
      } else if (here == '\n' || here == '\r' && buffer.at(place + 1) != '\n') {
        lineEnds++;
      }
      here = buffer.at(++place);
    }
    add(begin, place, twice);
    here = buffer.at(++place);
    if (here != dialect.delimiter() && here != '\n' && here != '\r' && here != Buffer.END) {
      complaint = "text after a closing quote";
    }
    return here;
  }

  private void add(int begin, int end, boolean twice) {
    if (columns == MAX_COLUMNS) {
      complaint = "more than %d columns".formatted(MAX_COLUMNS);
      return;
    }
    if (columns == begins.length) {
      begins = Arrays.copyOf(begins, columns * 2);
      ends = Arrays.copyOf(ends, columns * 2);
      doubled = Arrays.copyOf(doubled, columns * 2);
    }
    begins[columns] = begin;
    ends[columns] = end;
    doubled[columns++] = twice;
  }

  /** The record ends at the place. */
  private void end() throws IOException {
    length = place;
    int here = buffer.at(place);
    terminator = here < 0 ? 0 : here == '\r' && buffer.at(place + 1) == '\n' ? 2 : 1;
  }

  /** Gives the first line up. */
  Records.Cut giveUp(String why) throws IOException {
    complaint = why;
    lineEnds = 0;
    place = 0;
    int here = buffer.at(0);
    while (here >= 0 && here != '\n' && here != '\r') {
      here = buffer.at(++place);
    }
    if (here == Buffer.FULL) {
      return part();
    }
    end();
    return Records.Cut.MALFORMED;
  }

  /**
   * Takes a part of a line that is too long, of which the first bytes are at the buffer's start.
   */
  Records.Cut part() throws IOException {
    lineEnds = 0;
    place = 0;
    int here = buffer.at(0);
    while (here >= 0 && here != '\n' && here != '\r' && place < Unreadable.PART_LENGTH) {
      here = buffer.at(++place);
    }
    if (here >= 0 && here != '\n' && here != '\r') {
      length = place;
      terminator = 0;
      return Records.Cut.PART;
    }
    end();
    return Records.Cut.LAST_PART;
  }
}
