package io.throughline.simulator.text;

/** A flat JSON object on one line. Texts must not need escapes. */
public final class JsonLine {
  private final TextOut text;
  private boolean empty = true;

  /** Begins it. */
  public JsonLine(TextOut text) {
    this.text = text;
    text.put('{');
  }

  /** A member; left out when its text is empty. */
  public JsonLine member(String name, String value) {
    if (!value.isEmpty()) {
      name(name).text(value).put('"');
    }
    return this;
  }

  /** An amount, as text with two decimals. */
  public JsonLine amount(String name, long cents) {
    name(name).amount(cents, '.').put('"');
    return this;
  }

  private TextOut name(String name) {
    if (!empty) {
      text.put(',');
    }
    empty = false;
    return text.put('"').text(name).text("\":\"");
  }

  /** Ends it. */
  public void end() {
    text.put('}');
  }
}
