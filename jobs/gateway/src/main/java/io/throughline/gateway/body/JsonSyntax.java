package io.throughline.gateway.body;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.throughline.gateway.answer.Outcome;
import io.throughline.http.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Tells JSON from what is not, without making anything of it. A fault is named by its place alone,
 * since the parser's own words repeat what was sent.
 */
public final class JsonSyntax {
  /** Deeper than any feed, and shallow enough for every reader behind. */
  static final int MAX_DEPTH = 100;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .build();

  private JsonSyntax() {}

  /**
   * Looks at a whole body.
   *
   * @throws Refusal {@link Outcome#NOT_JSON} with line, column and byte of the fault
   */
  public static void check(byte[] body, MediaType type) throws Refusal {
    if (isUtf16Or32(body)) {
      throw new Refusal(Outcome.NOT_JSON, "The body is not in UTF-8");
    }
    boolean found =
        switch (type) {
          case JSON -> isValue(body, 0, body.length, 1, false);
          case JSON_LINES -> hasLines(body);
        };
    if (!found) {
      throw new Refusal(Outcome.NOT_JSON, "The body is empty; send at least one object");
    }
  }

  /** What Jackson would take for it: nothing of UTF-8 begins so. */
  private static boolean isUtf16Or32(byte[] body) {
    boolean marked = body.length > 0 && (body[0] == (byte) 0xFE || body[0] == (byte) 0xFF);
    for (int i = 0; i < Math.min(body.length, 4); i++) {
      marked |= body[i] == 0;
    }
    return marked;
  }

  private static boolean hasLines(byte[] body) throws Refusal {
    boolean found = false;
    int line = 1;
    for (int start = 0; start < body.length; line++) {
      int end = start;
      while (end < body.length && body[end] != '\n') {
        end++;
      }
      found |= isValue(body, start, end, line, true);
      start = end + 1;
    }
    return found;
  }

  /**
   * Reads one value from a stretch.
   *
   * @return false when there are only blanks
   */
  private static boolean isValue(byte[] body, int start, int end, int line, boolean onlyObject)
      throws Refusal {
    try (JsonParser parser = FACTORY.createParser(body, start, end - start)) {
      try {
        JsonToken first = parser.nextToken();
        if (first == null) {
          return false;
        }
        if (first != JsonToken.START_OBJECT && (onlyObject || first != JsonToken.START_ARRAY)) {
          throw fault(parser.currentTokenLocation(), start, line, "an object must begin");
        }
        int depth = 1;
        while (depth > 0) {
          JsonToken token = parser.nextToken();
          depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        }
        if (parser.nextToken() != null) {
          throw fault(parser.currentTokenLocation(), start, line, "the end must be");
        }
        return true;
      } catch (JsonProcessingException e) {
        throw fault(
            parser.currentLocation(),
            start,
            line,
            "JSON of at most %d levels ends".formatted(MAX_DEPTH));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory were read", e);
    }
  }

  private static Refusal fault(JsonLocation at, int start, int line, String expected) {
    return new Refusal(
        Outcome.NOT_JSON,
        "Line %d, column %d, byte %d: there %s"
            .formatted(
                line + at.getLineNr() - 1,
                at.getColumnNr(),
                start + Math.max(0, at.getByteOffset()),
                expected));
  }
}
