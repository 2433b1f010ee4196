package io.throughline.simulator.remit;

/** CLP02. */
public enum ClaimStatus {
  PRIMARY("1"),
  SECONDARY("2"),
  REVERSAL("22");

  private final String code;

  ClaimStatus(String code) {
    this.code = code;
  }

  /** CLP02. */
  public String code() {
    return code;
  }
}
