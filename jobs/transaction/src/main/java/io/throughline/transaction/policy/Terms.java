package io.throughline.transaction.policy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What a policy says, in order: equal policies have equal terms.
 *
 * @param version names it
 * @param timeZone in which days begin
 * @param holidays that are no business days
 * @param lateReversalDays after which a reversal is late
 * @param settlingHours that are waited before what does not agree is a finding
 * @param shrinkAfterDays after which a transaction at rest gives up its evidence
 * @param expireAfterDays after which it is forgotten
 * @param deadlines of the rules
 */
record Terms(
    String version,
    ZoneId timeZone,
    List<LocalDate> holidays,
    int lateReversalDays,
    int settlingHours,
    int shrinkAfterDays,
    int expireAfterDays,
    List<Deadline> deadlines) {
  Terms {
    holidays = holidays.stream().sorted().toList();
    deadlines = deadlines.stream().sorted(Deadline.ORDER).toList();
  }
}
