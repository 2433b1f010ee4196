package io.throughline.simulator.x12;

/**
 * The separators of an interchange, as its ISA declares them.
 *
 * @param lineBreaks true: a line feed follows each terminator
 */
public record Delimiters(
    char element, char component, char repetition, char terminator, boolean lineBreaks) {
  /** What most senders use, one segment a line. */
  public static final Delimiters STANDARD = new Delimiters('*', ':', '^', '~', true);

  /** The same on one line, as large files come. */
  public static final Delimiters UNBROKEN = new Delimiters('*', ':', '^', '~', false);

  /** A sender who goes his own way. */
  public static final Delimiters PIPES = new Delimiters('|', '>', '!', '\'', false);
}
