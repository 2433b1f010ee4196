package io.throughline.simulator.recorded;

import io.throughline.simulator.account.Course;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One visit with all that became of it. Local times are texts in ISO 8601.
 *
 * @param ordinal among the visits of the history, from 1; becomes the account number
 * @param site index of the site
 * @param plan index of the plan
 * @param patient a number in place of the patient, which nothing leads back from
 * @param patientClass PV1-2
 * @param hospitalService PV1-10
 */
public record RecordedVisit(
    long ordinal,
    int site,
    int plan,
    long patient,
    String admittedAt,
    String dischargedAt,
    String patientClass,
    String hospitalService,
    List<RecordedBill> bills,
    List<RecordedPayment> payments) {

  /** The day on which the visit ended, since 1970-01-01. */
  int dischargedOn() {
    return day(dischargedAt);
  }

  /** The days on which anything happened. */
  SortedSet<Integer> days() {
    SortedSet<Integer> days = new TreeSet<>();
    days.add(dischargedOn());
    for (RecordedBill bill : bills) {
      days.add(day(bill.chargedAt()));
      days.add(bill.sent());
      days.add(bill.answered());
      days.add(bill.decided());
      days.add(bill.posted());
    }
    payments.forEach(payment -> days.add(day(payment.at())));
    days.remove(Course.NEVER);
    return days;
  }

  static int day(String at) {
    return (int) LocalDateTime.parse(at).toLocalDate().toEpochDay();
  }
}
