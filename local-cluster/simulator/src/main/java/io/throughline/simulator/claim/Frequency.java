package io.throughline.simulator.claim;

/** CLM05-3: whether a claim is new, or replaces or voids one. */
public enum Frequency {
  ORIGINAL("1"),
  REPLACEMENT("7"),
  VOID("8");

  private final String code;

  Frequency(String code) {
    this.code = code;
  }

  /** CLM05-3. */
  public String code() {
    return code;
  }
}
