package io.throughline.ingest.mapping.record;

import java.io.IOException;

/**
 * Cuts a JSON input into records, at the bytes. What was found stays at the buffer's start; places
 * count from there.
 */
abstract class JsonCut {
  final Buffer buffer;

  /** Bytes of what was found. */
  int length;

  /** Bytes from its beginning to where the search for the next one begins. */
  int consumed;

  /** Line ends in them. */
  int lineEnds;

  /** Why what was found is no record. */
  String complaint;

  private int skippedLineEnds;

  JsonCut(Buffer buffer) {
    this.buffer = buffer;
  }

  /** What was found is done with. */
  final void forget() {
    length = 0;
    consumed = 0;
    lineEnds = 0;
  }

  /** Cuts what comes next. */
  abstract Records.Cut cut() throws IOException;

  /** Line ends passed over before what was found. */
  final int takeSkippedLineEnds() {
    int taken = skippedLineEnds;
    skippedLineEnds = 0;
    return taken;
  }

  /** Passes over blanks. */
  final int skipBlanks() throws IOException {
    int here = buffer.at(0);
    while (isBlank(here)) {
      skip(here);
      here = buffer.at(0);
    }
    return here;
  }

  /** Passes over one byte. */
  final void skip(int here) {
    if (here == '\n') {
      skippedLineEnds++;
    }
    buffer.release(1);
  }

  static boolean isBlank(int here) {
    return here == ' ' || here == '\n' || here == '\r' || here == '\t';
  }

  /** What was found ends before the place, and blanks at its end do not belong to it. */
  final void end(int place) {
    consumed = place;
    lineEnds = 0;
    for (int i = 0; i < consumed; i++) {
      if (buffer.bytes()[buffer.start() + i] == '\n') {
        lineEnds++;
      }
    }
    length = place;
    while (length > 0 && isBlank(buffer.bytes()[buffer.start() + length - 1])) {
      length--;
    }
  }
}
