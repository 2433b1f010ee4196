package io.throughline.decision.trail;

/**
 * What is wrong with a trail, and where.
 *
 * @param partition of the audit topic; -1 when nothing of the case is in it
 * @param offset of the record that shows it; -1 when it is one that is missing at the end
 * @param sequence of the entry, as it says or should say
 */
public record TrailFault(int partition, long offset, String caseId, int sequence, String what) {
  /** A line for people. */
  @Override
  public String toString() {
    return "partition %s offset %s case %s sequence %d: %s"
        .formatted(
            partition < 0 ? "-" : partition, offset < 0 ? "-" : offset, caseId, sequence, what);
  }
}
