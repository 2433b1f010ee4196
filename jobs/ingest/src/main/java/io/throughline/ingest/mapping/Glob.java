package io.throughline.ingest.mapping;

import java.util.regex.Pattern;

/**
 * A pattern of feed names: {@code *} for any text without '/', {@code **} for any text, {@code ?}
 * for one sign, {@code {a,b}} for one of some texts. It says how a name ends, from the beginning or
 * from any '/' on: folders around those that it names do not matter.
 *
 * @param text as it stands in the mapping
 * @param pattern that it means
 */
public record Glob(String text, Pattern pattern) {
  private static final String ANY_FOLDERS = "(?:.*/)?";

  /**
   * The meaning of a text.
   *
   * @throws IllegalArgumentException for braces that do not match
   */
  public static Glob of(String text) {
    StringBuilder regex = new StringBuilder(ANY_FOLDERS);
    boolean inBraces = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '*') {
        boolean twice = i + 1 < text.length() && text.charAt(i + 1) == '*';
        regex.append(twice ? ".*" : "[^/]*");
        i += twice ? 1 : 0;
      } else if (c == '?') {
        regex.append("[^/]");
      } else if (c == '{' && !inBraces) {
        inBraces = true;
        regex.append("(?:");
      } else if (c == '}' && inBraces) {
        inBraces = false;
        regex.append(')');
      } else if (c == ',' && inBraces) {
        regex.append('|');
      } else if (c == '{' || c == '}') {
        throw new IllegalArgumentException("the braces in '%s' do not match".formatted(text));
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    if (inBraces) {
      throw new IllegalArgumentException("the braces in '%s' do not match".formatted(text));
    }
    return new Glob(text, Pattern.compile(regex.toString(), Pattern.DOTALL));
  }

  boolean matches(String feed) {
    return pattern.matcher(feed).matches();
  }
}
