package io.throughline.ingest.mapping.value;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ways to cut the identifier out of a text. Each gives null where nothing remains. */
public final class Cutting {
  /** A pattern is not tried on longer texts: they hold no identifier, and it could take long. */
  private static final int LONGEST = 256;

  private Cutting() {}

  /** Without a prefix, where the text begins with it. */
  public static UnaryOperator<String> withoutPrefix(String prefix) {
    return text -> text.startsWith(prefix) ? filled(text.substring(prefix.length())) : text;
  }

  /** What stands after the first occurrence of a separator; all of it where there is none. */
  public static UnaryOperator<String> after(String separator) {
    return text -> {
      int at = text.indexOf(separator);
      return at < 0 ? text : filled(text.substring(at + separator.length()));
    };
  }

  /** What stands before the first occurrence of a separator; all of it where there is none. */
  public static UnaryOperator<String> before(String separator) {
    return text -> {
      int at = text.indexOf(separator);
      return at < 0 ? text : filled(text.substring(0, at));
    };
  }

  /** The first group of a pattern, where it is found in the text. */
  public static UnaryOperator<String> group(Pattern pattern) {
    return text -> {
      Matcher matcher = pattern.matcher(text);
      return text.length() <= LONGEST && matcher.find() ? filled(matcher.group(1)) : null;
    };
  }

  /** With zeros before it, up to a length. */
  public static UnaryOperator<String> padded(int length) {
    return text -> text.length() < length ? "0".repeat(length - text.length()) + text : text;
  }

  private static String filled(String text) {
    String stripped = text == null ? "" : text.strip();
    return stripped.isEmpty() ? null : stripped;
  }
}
