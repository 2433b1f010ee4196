package io.throughline.local.erp.ledger;

import java.util.regex.Pattern;

/**
 * An accounting period.
 *
 * @param text fiscal year and month, e.g. {@code 2026-11}
 */
public record Period(String text) {
  private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}");

  /**
   * A period.
   *
   * @throws IllegalArgumentException when it is not a year and a month
   */
  public Period {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("a period is year and month, e.g. 2026-11");
    }
  }

  /** The fiscal year, in which documents are numbered. */
  public int year() {
    return Integer.parseInt(text.substring(0, 4));
  }
}
