package io.throughline.ingest.x12;

import io.throughline.ingest.bytes.Window;
import io.throughline.ingest.format.InputReading;
import io.throughline.ingest.format.ReadingSettings;
import io.throughline.ingest.format.Readings;
import io.throughline.ingest.format.Reason;
import io.throughline.ingest.x12.evidence.Place;
import io.throughline.ingest.x12.evidence.Stretch;
import io.throughline.ingest.x12.segment.Delimiters;
import io.throughline.ingest.x12.segment.InterchangeHeader;
import io.throughline.ingest.x12.segment.SegmentTokenizer.TokenizerException;
import io.throughline.ingest.x12.segment.StraightCount;
import io.throughline.ingest.x12.segment.Tag;
import io.throughline.ingest.x12.segment.TextScanner;
import java.io.IOException;
import java.io.InputStream;

/** One input that may hold interchanges, with whatever stands before, between and after them. */
final class X12Reading implements InputReading {
  /** Segments read per step. */
  private static final int STEP = 64;

  private final Window window;
  private final TextScanner text;
  private final Readings readings;
  private final Stretch outside;
  private final InterchangeReader interchange;
  private Readings target;
  private Stretch unreadable;
  private Delimiters delimiters;
  private int interchanges;
  private State state = State.OUTSIDE;

  private enum State {
    /** Before, between or after interchanges. */
    OUTSIDE,
    /** In an interchange that is being read. */
    INSIDE,
    /** In one that cannot be read, up to the next one. */
    UNREADABLE,
    ENDED
  }

  X12Reading(ReadingSettings settings, TokenizerFactory tokenizers, InputStream input, String uri) {
    window = new Window(input);
    text = new TextScanner(window);
    readings = new Forwarding(() -> target);
    outside = new Stretch(readings, Reason.NO_INTERCHANGE_HEADER);
    interchange = new InterchangeReader(settings, tokenizers, window, uri, readings);
  }

  @Override
  public boolean advance(Readings to) throws IOException {
    target = to;
    for (int i = 0; i < STEP && state != State.ENDED; i++) {
      switch (state) {
        case OUTSIDE -> readOutside();
        case INSIDE -> readInside();
        case UNREADABLE -> readUnreadable();
        case ENDED -> {
          // The loop ends before.
        }
      }
    }
    return state != State.ENDED;
  }

  @Override
  public long bytesRead() {
    return window.offset();
  }

  private void readOutside() throws IOException {
    int length = text.next();
    if (length > 0) {
      addOutside(length);
      return;
    }
    boolean ended = text.isEnded();
    if (outside.isOpen()) {
      endOutside(ended);
    } else if (ended && interchanges == 0) {
      reportEmpty();
    }
    if (ended) {
      state = State.ENDED;
    } else {
      beginInterchange();
    }
  }

  private void addOutside(int length) {
    if (!outside.isOpen()) {
      Delimiters counted = delimiters == null ? Delimiters.USUAL : delimiters;
      int blanks = text.leadingBlanks(length, counted.terminator());
      window.skip(blanks);
      if (blanks == length) {
        return;
      }
      outside.open(new Place(window.offset(), 0, 0, Tag.BAD), new StraightCount(counted));
      if (interchanges > 0) {
        outside.condemn(Reason.TEXT_OUTSIDE_INTERCHANGE, "text after an interchange");
      } else {
        // Only the end of the input tells whether there is an ISA, and so how to count.
        outside.countAtEnd();
      }
      addOutside(length - blanks);
      return;
    }
    int solid = text.withoutTrailingBlanks(length);
    if (solid > 0) {
      outside.add(window.bytes(), window.position(), window.position() + solid);
    }
    int from = window.position() + solid;
    outside.addBlanks(window.bytes(), from, window.position() + length);
    window.skip(length);
  }

  private void endOutside(boolean inputEnded) {
    if (interchanges > 0) {
      outside.bury();
    } else if (inputEnded) {
      outside.condemn(Reason.NO_INTERCHANGE_HEADER, "no ISA in the whole input");
      outside.bury();
    } else {
      outside.condemn(Reason.TEXT_OUTSIDE_INTERCHANGE, "text before the first interchange");
      outside.buryUncounted();
    }
  }

  private void reportEmpty() {
    outside.open(new Place(0, 0, 0, Tag.BAD), new StraightCount(Delimiters.USUAL));
    outside.condemn(
        Reason.EMPTY_INPUT,
        window.offset() == 0 ? "the input has no bytes" : "the input has nothing but blanks");
    outside.bury();
  }

  private void beginInterchange() throws IOException {
    interchanges++;
    readings.interchange();
    window.require(TextScanner.LOOK_AHEAD);
    InterchangeHeader header =
        InterchangeHeader.parse(window.bytes(), window.position(), window.limit());
    String complaint = "not an ISA of 16 elements with usable delimiters";
    if (header != null) {
      try {
        interchange.begin(header, interchanges);
        delimiters = header.delimiters();
        state = State.INSIDE;
        return;
      } catch (TokenizerException e) {
        complaint = e.getMessage();
      }
    }
    byte element = text.separator();
    byte terminator = text.terminatorAfter(element);
    delimiters = new Delimiters(element, (byte) 0, terminator);
    outside.open(
        new Place(window.offset(), interchanges, 1, Tag.ISA),
        new StraightCount(element, terminator));
    outside.condemn(Reason.MALFORMED_ISA, complaint);
    unreadable = outside;
    addUnreadable(3);
    state = State.UNREADABLE;
  }

  private void readInside() throws IOException {
    switch (interchange.advance()) {
      case MORE -> {
        // Stays inside.
      }
      case OVER -> {
        text.restart();
        state = State.OUTSIDE;
      }
      case UNREADABLE -> {
        unreadable = interchange.rest();
        state = State.UNREADABLE;
      }
    }
  }

  private void readUnreadable() throws IOException {
    int length = text.next();
    if (length > 0) {
      addUnreadable(length);
      return;
    }
    unreadable.bury();
    state = State.OUTSIDE;
  }

  private void addUnreadable(int length) {
    unreadable.add(window.bytes(), window.position(), window.position() + length);
    window.skip(length);
  }
}
