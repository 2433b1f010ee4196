package io.throughline.ingest.mapping.record;

/**
 * Where the records of a JSON input are.
 *
 * @param kind how they are strung together
 * @param array pointer to the array that holds them; empty when the array is the whole document
 */
public record JsonLayout(Kind kind, String array) {
  /** How records are strung together. */
  public enum Kind {
    /** One on each line. */
    LINES,
    /** Elements of an array. */
    ARRAY,
    /** The input is one record. */
    DOCUMENT
  }

  JsonCut cut(Buffer buffer) {
    return switch (kind) {
      case LINES -> JsonLines.ofLines(buffer);
      case ARRAY -> new JsonArray(buffer, array);
      case DOCUMENT -> JsonLines.ofDocument(buffer);
    };
  }
}
