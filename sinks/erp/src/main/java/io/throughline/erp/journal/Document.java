package io.throughline.erp.journal;

/**
 * What the ERP calls what it has booked.
 *
 * @param company in whose numbering it is valid
 */
public record Document(String company, int year, long number) {
  /** Year and number, e.g. {@code 2026/17}. */
  public String text() {
    return year + "/" + number;
  }
}
