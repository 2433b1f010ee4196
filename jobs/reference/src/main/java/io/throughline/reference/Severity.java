package io.throughline.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What becomes of a posting that does not meet a rule. */
public enum Severity {
  /** It is refused. */
  REFUSE,
  /** It is posted, and the rule is named in it. */
  WARN,
  /** Nobody asks. */
  OFF;

  /** As files write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Severity::word).toList();
  }
}
