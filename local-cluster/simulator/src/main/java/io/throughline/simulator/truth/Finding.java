package io.throughline.simulator.truth;

/**
 * A finding that must be raised.
 *
 * @param rule which of the rules of its kind
 * @param subject the fact that it is about; null when it is about a file
 * @param amountAtRisk cents
 * @param raisedAt when, as ISO 8601: the deadline of what did not happen; null when the subject
 *     itself raises it
 * @param clearedBy the fact that ends it; null when nothing does
 * @param withdrawn true: it was wrong all along, as what clears it happened in time but was told
 *     late
 * @param undecidable null, or why nobody can know it from the input
 * @param fault name of the fault that caused it; null when it is how things go
 */
public record Finding(
    Kind kind,
    String rule,
    Owner transaction,
    FactName subject,
    long amountAtRisk,
    String raisedAt,
    FactName clearedBy,
    boolean withdrawn,
    String undecidable,
    String fault) {
  /** Kinds of findings. */
  public enum Kind {
    STUCK,
    DUPLICATE,
    IMBALANCE,
    ORPHAN,
    REUSED_REFERENCE,
    LATE_REVERSAL
  }
}
