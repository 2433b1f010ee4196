package io.throughline.ingest.x12.segment;

/** Splits the bytes of one segment into its elements. */
public interface SegmentTokenizer {
  /**
   * Splits a segment.
   *
   * @param bytes holds the segment, without its terminator, in [from, to)
   * @param tag its tag
   * @param into takes the elements
   * @throws TokenizerException when it cannot be split; the tokenizer is of no use after that
   */
  void tokenize(byte[] bytes, int from, int to, int tag, Segment into) throws TokenizerException;

  /** A segment could not be split into elements. */
  final class TokenizerException extends Exception {
    private static final long serialVersionUID = 1L;

    TokenizerException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
