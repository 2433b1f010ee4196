package io.throughline.simulator.text;

import java.io.IOException;

/** Records of a file, one a line. */
public final class Lines {
  private final TextOut text;
  private int records;
  private int lines;

  public Lines(TextOut text) {
    this.text = text;
  }

  /** A line that is no record. */
  public void header(String line) {
    text.text(line).put('\n');
    lines++;
  }

  /** The next record begins. */
  public void begin() throws IOException {
    text.begin();
  }

  /** The record is complete. */
  public Span end() {
    Span span = text.span(++records, ++lines);
    text.put('\n');
    return span;
  }
}
