package io.throughline.ingest.mapping.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.JsonPointerBasedFilter;
import com.fasterxml.jackson.core.filter.TokenFilter.Inclusion;
import io.throughline.ingest.format.Unreadable;
import java.io.IOException;

/**
 * The elements of an array. It counts brackets outside of strings, and a string ends with its line
 * at the latest, as JSON wants it: a damaged element costs itself, or, where its brackets do not
 * match, what follows up to where they do.
 */
final class JsonArray extends JsonCut {
  private static final JsonFactory JSON = new JsonFactory();

  private final String pointer;
  private State state = State.BEFORE;
  private int depth;
  private boolean inString;
  private boolean escaped;
  private int place;
  private boolean inPart;

  private enum State {
    /** The array has not begun. */
    BEFORE,
    INSIDE,
    /** In what is open around the array, which holds no records. */
    AROUND,
    /** In what cannot be read. */
    REST
  }

  /**
   * @param pointer to the array; empty when it is the whole document
   */
  JsonArray(Buffer buffer, String pointer) {
    super(buffer);
    this.pointer = pointer;
  }

  @Override
  Records.Cut cut() throws IOException {
    if (state == State.BEFORE && !enter()) {
      complaint = "no array at '%s' within the first %d bytes".formatted(pointer, Records.LIMIT);
      state = State.REST;
    }
    return switch (state) {
      case BEFORE, INSIDE -> inPart ? read(Unreadable.PART_LENGTH) : element();
      case AROUND -> around();
      case REST -> rest();
    };
  }

  /** Passes over what stands before the first element. */
  private boolean enter() throws IOException {
    int here = skipBlanks();
    if (pointer.isEmpty()) {
      if (here == '[') {
        skip(here);
        state = State.INSIDE;
      }
      return here == '[';
    }
    int begin = placeOfArray();
    for (int i = 0; i < begin; i++) {
      skip(buffer.at(0));
    }
    state = State.INSIDE;
    return begin > 0;
  }

  /** The place after the opening bracket; 0 when there is none. */
  private int placeOfArray() throws IOException {
    int available = 0;
    while (available < Records.LIMIT && buffer.at(available) >= 0) {
      available++;
    }
    try (JsonParser parser = JSON.createParser(buffer.bytes(), buffer.start(), available);
        JsonParser found =
            new FilteringParserDelegate(
                parser,
                new JsonPointerBasedFilter(JsonPointer.compile(pointer)),
                Inclusion.ONLY_INCLUDE_ALL,
                false)) {
      if (found.nextToken() == JsonToken.START_ARRAY) {
        return (int) parser.currentTokenLocation().getByteOffset() + 1;
      }
    } catch (IOException e) {
      // Not JSON up to the array: then there is none.
      return 0;
    }
    return 0;
  }

  private Records.Cut element() throws IOException {
    int here = skipBlanks();
    while (here == ',') {
      skip(here);
      here = skipBlanks();
    }
    if (here == ']') {
      skip(here);
      depth = pointer.isEmpty() ? 0 : PointerTree.steps(pointer).length;
      state = State.AROUND;
      return around();
    }
    depth = 0;
    inString = false;
    escaped = false;
    place = 0;
    return read(Records.LIMIT);
  }

  /** Reads on in an element, up to its end or so many bytes. */
  private Records.Cut read(int most) throws IOException {
    int here = buffer.at(place);
    while (here >= 0 && place < most && !endsElement(here)) {
      here = buffer.at(++place);
    }
    if (here == Buffer.END && !inPart) {
      complaint = "the input ends inside the array";
      state = State.REST;
      end(place);
      return Records.Cut.MALFORMED;
    }
    boolean isEnd = here == Buffer.END || here >= 0 && place < most;
    if (isEnd) {
      boolean wasInPart = inPart;
      inPart = false;
      end(place);
      return wasInPart ? Records.Cut.LAST_PART : Records.Cut.RECORD;
    }
    int part = Math.min(place, Unreadable.PART_LENGTH);
    end(part);
    length = part;
    place -= part;
    inPart = true;
    return Records.Cut.PART;
  }

  private boolean endsElement(int here) {
    if (inString) {
      if (escaped) {
        escaped = false;
      } else if (here == '\\') {
        escaped = true;
      } else if (here == '"' || here == '\n') {
        inString = false;
      }
      return false;
    }
    switch (here) {
      case '"' -> inString = true;
      case '{', '[' -> depth++;
      case '}' -> depth = Math.max(0, depth - 1);
      case ']' -> {
        if (depth == 0) {
          return true;
        }
        depth--;
      }
      case ',' -> {
        return depth == 0;
      }
      default -> {
        // Part of the element.
      }
    }
    return false;
  }

  private Records.Cut around() throws IOException {
    int here = buffer.at(0);
    while (here >= 0 && depth > 0) {
      endsElement(here);
      skip(here);
      here = buffer.at(0);
    }
    if (skipBlanks() == Buffer.END) {
      return Records.Cut.END;
    }
    complaint = "text after the array";
    state = State.REST;
    return rest();
  }

  private Records.Cut rest() throws IOException {
    int end = 0;
    while (end < Unreadable.PART_LENGTH && buffer.at(end) >= 0) {
      end++;
    }
    if (end == 0 && !inPart) {
      return Records.Cut.END;
    }
    inPart = buffer.at(end) >= 0;
    end(end);
    length = end;
    return inPart ? Records.Cut.PART : Records.Cut.LAST_PART;
  }
}
