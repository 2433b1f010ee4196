package io.throughline.local.erp.ledger;

/** Lengths that the tables hold. */
final class Limits {
  private Limits() {}

  static void text(String name, String value, int least, int greatest) {
    if (value == null || value.length() < least || value.length() > greatest) {
      throw new IllegalArgumentException(
          "%s must have %d to %d characters".formatted(name, least, greatest));
    }
  }
}
