package io.throughline.ingest.mapping.record;

import io.throughline.ingest.format.Unreadable;
import java.io.IOException;

/** One record on each line, or, without line ends, one in the whole input. */
final class JsonLines extends JsonCut {
  /** Ends a record: a line feed; no byte at all when the input is one record. */
  private final int terminator;

  private boolean inPart;

  private JsonLines(Buffer buffer, int terminator) {
    super(buffer);
    this.terminator = terminator;
  }

  static JsonLines ofLines(Buffer buffer) {
    return new JsonLines(buffer, '\n');
  }

  static JsonLines ofDocument(Buffer buffer) {
    return new JsonLines(buffer, Buffer.END);
  }

  @Override
  Records.Cut cut() throws IOException {
    if (!inPart && skipBlanks() == Buffer.END) {
      return Records.Cut.END;
    }
    int most = inPart ? Unreadable.PART_LENGTH : Records.LIMIT;
    int place = 0;
    int here = buffer.at(0);
    while (here >= 0 && here != terminator && place < most) {
      here = buffer.at(++place);
    }
    boolean isEnd = here == terminator || here == Buffer.END;
    if (!isEnd && !inPart) {
      place = Unreadable.PART_LENGTH;
    }
    end(place);
    boolean wasInPart = inPart;
    inPart = !isEnd;
    if (inPart) {
      length = place;
      return Records.Cut.PART;
    }
    return wasInPart ? Records.Cut.LAST_PART : Records.Cut.RECORD;
  }
}
