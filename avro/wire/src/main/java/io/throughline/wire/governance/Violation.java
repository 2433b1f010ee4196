package io.throughline.wire.governance;

/**
 * Why a changed schema is refused.
 *
 * @param field path of the field, with the names of records where a union has several, e.g. {@code
 *     RevenueEvent.milestone.RemittanceReceived.paid}
 * @param rule Avro's name of the rule, e.g. {@code READER_FIELD_MISSING_DEFAULT_VALUE}
 * @param direction who could not read whom
 * @param version the earlier version that it breaks with
 * @param explanation what is wrong and what to do, in plain words
 */
public record Violation(
    String field, String rule, Direction direction, int version, String explanation) {

  /** Who reads what. */
  public enum Direction {
    /** The changed schema reads data of an earlier version. */
    BACKWARD,
    /** An earlier version reads data of the changed schema. */
    FORWARD
  }

  @Override
  public String toString() {
    return "field %s, rule %s (%s, against v%d): %s"
        .formatted(field, rule, direction, version, explanation);
  }
}
