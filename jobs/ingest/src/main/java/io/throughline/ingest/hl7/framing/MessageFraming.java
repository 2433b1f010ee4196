package io.throughline.ingest.hl7.framing;

import io.throughline.ingest.bytes.Window;
import io.throughline.ingest.format.InputReading;
import io.throughline.ingest.format.Readings;
import io.throughline.ingest.format.Reason;
import io.throughline.ingest.format.Skip;
import io.throughline.ingest.hl7.field.Encoding;
import io.throughline.ingest.hl7.field.UnreadableMessageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Cuts an input into messages: from MSH to before the next MSH, the envelope of a batch, a mark of
 * the lower layer, 16 KiB of nothing, or the end. Holds the bytes of a message that is used, at
 * most 1 MiB; one that is not used may be of any length.
 */
public final class MessageFraming implements InputReading {
  private enum State {
    OUTSIDE,
    TEXT,
    UNUSED,
    MESSAGE
  }

  private final Window window;
  private final LineScanner lines;
  private final MessageUser user;
  private final Stretch stretch = new Stretch();
  private final SegmentIndex segments = new SegmentIndex();
  private State state = State.OUTSIDE;
  private Encoding encoding;
  private int ordinal;

  /** Framing of an input, for someone who uses its messages. */
  public MessageFraming(InputStream input, MessageUser user) {
    this.window = new Window(input);
    this.lines = new LineScanner(window);
    this.user = user;
  }

  @Override
  public boolean advance(Readings readings) throws IOException {
    switch (lines.next()) {
      case GAP -> gap(readings);
      case LINE -> line(readings);
      case MORE -> more(readings);
      case END -> {
        end(readings);
        return false;
      }
    }
    return true;
  }

  @Override
  public long bytesRead() {
    return window.offset();
  }

  private void gap(Readings readings) {
    boolean endless = lines.to() - lines.from() >= LineScanner.MAX_PIECE;
    if (lines.endsBlock() || endless) {
      end(readings);
    } else if (holds()) {
      stretch.addGap(readings, lines.bytes(), lines.from(), lines.to());
    }
  }

  private void line(Readings readings) {
    Line kind = Line.of(lines.bytes(), lines.from(), lines.to());
    switch (kind) {
      case HEADER -> {
        end(readings);
        begin(readings);
      }
      case BATCH -> end(readings);
      case SEGMENT, TEXT -> {
        if (state == State.OUTSIDE) {
          state = State.TEXT;
          stretch.open(lines.offset());
          stretch.condemn(Reason.TEXT_OUTSIDE_INTERCHANGE, "text outside of messages");
        } else if (state == State.MESSAGE && kind == Line.TEXT) {
          segments.breakLast();
        } else if (state == State.MESSAGE) {
          segment();
        }
      }
    }
    more(readings);
  }

  private void begin(Readings readings) {
    ordinal++;
    readings.transactionSet();
    state = State.MESSAGE;
    stretch.open(lines.offset());
    segments.clear();
    segment();
    encoding = Encoding.of(lines.bytes(), lines.from(), lines.to());
    if (encoding == null) {
      condemn(Reason.MALFORMED_MESSAGE, "MSH-1 and MSH-2 are no usable delimiters");
      return;
    }
    int length = lines.to() - lines.from();
    String header = new String(lines.bytes(), lines.from(), length, StandardCharsets.ISO_8859_1);
    try {
      if (!user.uses(header, encoding)) {
        state = State.UNUSED;
        readings.skipped(Skip.EVENT_TYPE_NOT_USED);
      }
    } catch (UnreadableMessageException e) {
      condemn(e.reason(), e.getMessage());
    }
  }

  private void segment() {
    if (segments.count() == SegmentIndex.MAX_SEGMENTS) {
      condemn(
          Reason.OVERSIZED_RECORD, "more than %d segments".formatted(SegmentIndex.MAX_SEGMENTS));
    } else if (!stretch.isCondemned()) {
      segments.begin(stretch.lengthWithGap());
    }
  }

  private void more(Readings readings) {
    if (!holds()) {
      return;
    }
    stretch.add(readings, lines.bytes(), lines.from(), lines.to());
    if (state != State.MESSAGE) {
      return;
    }
    if (stretch.isTooLong()) {
      condemn(Reason.OVERSIZED_RECORD, "longer than %d bytes".formatted(Stretch.MAX_MESSAGE));
    }
    if (lines.isCut()) {
      condemn(Reason.MALFORMED_MESSAGE, "ends inside a segment, where the next message begins");
    }
    if (!stretch.isCondemned()) {
      segments.extend(stretch.length());
    }
  }

  private void end(Readings readings) {
    if (holds()) {
      if (stretch.isCondemned()) {
        stretch.bury(readings);
      } else {
        user.use(new Message(stretch, segments, encoding, ordinal), readings);
      }
    }
    state = State.OUTSIDE;
  }

  private void condemn(Reason reason, String what) {
    stretch.condemn(reason, "message %d: %s".formatted(ordinal, what));
  }

  private boolean holds() {
    return state == State.MESSAGE || state == State.TEXT;
  }
}
