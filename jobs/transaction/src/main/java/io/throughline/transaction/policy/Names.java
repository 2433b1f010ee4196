package io.throughline.transaction.policy;

import java.util.List;

/** What the fields of a policy are called. */
final class Names {
  static final String VERSION = "version";
  static final String TIME_ZONE = "timeZone";
  static final String HOLIDAYS = "holidays";
  static final String LATE_REVERSAL_DAYS = "lateReversalDays";
  static final String SETTLING_HOURS = "settlingHours";
  static final String SHRINK_AFTER_DAYS = "shrinkAfterDays";
  static final String EXPIRE_AFTER_DAYS = "expireAfterDays";
  static final String DEADLINES = "deadlines";

  static final List<String> POLICY =
      List.of(
          VERSION,
          TIME_ZONE,
          HOLIDAYS,
          LATE_REVERSAL_DAYS,
          SETTLING_HOURS,
          SHRINK_AFTER_DAYS,
          EXPIRE_AFTER_DAYS,
          DEADLINES);

  static final String RULE = "rule";
  static final String PAYERS = "payers";
  static final String FACILITIES = "facilities";
  static final String WITHIN = "within";
  static final String UNIT = "unit";

  static final List<String> DEADLINE = List.of(RULE, PAYERS, FACILITIES, WITHIN, UNIT);

  private Names() {}
}
