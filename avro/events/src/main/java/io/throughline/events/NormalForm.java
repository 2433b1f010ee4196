package io.throughline.events;

/**
 * The form in which an identifier survives re-typing, as in {@link Reference#getNormalised}. Good
 * for a hint, never for a match: different claims can have the same.
 */
public final class NormalForm {
  private NormalForm() {}

  /** Upper case, letters and digits only, leading zeros removed; empty when nothing remains. */
  public static String of(String raw) {
    if (isNormal(raw)) {
      return raw;
    }
    StringBuilder form = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); ) {
      int c = raw.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c) && (c != '0' || !form.isEmpty())) {
        form.appendCodePoint(Character.toUpperCase(c));
      }
    }
    return form.toString();
  }

  /** Most identifiers are normal as they stand. */
  private static boolean isNormal(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (!(c >= 'A' && c <= 'Z' || c >= '1' && c <= '9' || c == '0' && i > 0)) {
        return false;
      }
    }
    return true;
  }
}
