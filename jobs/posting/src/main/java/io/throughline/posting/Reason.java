package io.throughline.posting;

import io.throughline.events.RefusalReason;

/**
 * Why a candidate is refused.
 *
 * @param rule that is not met
 * @param detail for people
 * @param segment of the 835 that says so; null when it is none
 * @param expected minor units; null when it is not about an amount
 * @param actual the same
 * @param missing the row of master data that is not there; null when it is not about one
 * @param heals it may pass by itself
 */
record Reason(
    PostingRule rule,
    String detail,
    String segment,
    Long expected,
    Long actual,
    String missing,
    boolean heals) {
  static Reason of(PostingRule rule, String segment, String detail) {
    return new Reason(rule, detail, segment, null, null, null, false);
  }

  static Reason healing(PostingRule rule, String segment, String detail) {
    return new Reason(rule, detail, segment, null, null, null, true);
  }

  static Reason amounts(
      PostingRule rule, String segment, long expected, long actual, String detail) {
    return new Reason(rule, detail, segment, expected, actual, null, false);
  }

  static Reason missing(PostingRule rule, String segment, String row, String detail) {
    return new Reason(rule, detail, segment, null, null, row, true);
  }

  /** An id for people, who must see that there is none. */
  static String named(String id) {
    return id == null || id.isEmpty() ? "(not named)" : id;
  }

  RefusalReason record(boolean isOverridable) {
    return RefusalReason.newBuilder()
        .setRule(rule.key())
        .setDetail(detail)
        .setSegment(segment)
        .setExpected(expected)
        .setActual(actual)
        .setMissing(missing)
        .setHeals(heals)
        .setOverridable(isOverridable)
        .build();
  }
}
