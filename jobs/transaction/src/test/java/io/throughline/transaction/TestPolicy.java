package io.throughline.transaction;

import io.throughline.transaction.policy.Policy;
import io.throughline.transaction.policy.PolicyText;
import java.util.List;

/** Deadlines that can be told in the head: whole days of 24 hours, one number for each rule. */
final class TestPolicy {
  static final int ACKNOWLEDGEMENT_DAYS = 2;
  static final int REMITTANCE_DAYS = 30;
  static final int SETTLEMENT_DAYS = 3;
  static final int POSTING_DAYS = 4;
  static final int JOURNAL_DAYS = 1;
  static final int SETTLEMENT_WITHOUT_REMITTANCE_DAYS = 5;
  static final int POSTING_WITHOUT_REMITTANCE_DAYS = 6;
  static final int JOURNAL_WITHOUT_POSTING_DAYS = 7;
  static final int LATE_REVERSAL_DAYS = 60;
  static final int SETTLING_DAYS = 1;

  /** A payer that may take four times as long to answer. */
  static final String SLOW_PAYER = "SLOW";

  /** A facility whose claims must be answered within a day. */
  static final String QUICK_FACILITY = "QUICK";

  static final Policy POLICY = policy(1);

  private TestPolicy() {}

  /** One by which all deadlines are so many times as long. */
  static Policy policy(int times) {
    return new PolicyText()
        .version("test-" + times)
        .deadline("acknowledgement-overdue", hours(times * ACKNOWLEDGEMENT_DAYS), "hours")
        .deadline(
            "acknowledgement-overdue",
            List.of(SLOW_PAYER),
            List.of(),
            hours(times * 4 * ACKNOWLEDGEMENT_DAYS),
            "hours")
        .deadline(
            "acknowledgement-overdue",
            List.of(),
            List.of(QUICK_FACILITY),
            hours(times * 1),
            "hours")
        .deadline("remittance-overdue", hours(times * REMITTANCE_DAYS), "hours")
        .deadline("settlement-overdue", hours(times * SETTLEMENT_DAYS), "hours")
        .deadline("posting-overdue", hours(times * POSTING_DAYS), "hours")
        .deadline("journal-overdue", hours(times * JOURNAL_DAYS), "hours")
        .deadline(
            "settlement-without-remittance",
            hours(times * SETTLEMENT_WITHOUT_REMITTANCE_DAYS),
            "hours")
        .deadline(
            "posting-without-remittance", hours(times * POSTING_WITHOUT_REMITTANCE_DAYS), "hours")
        .deadline("journal-without-posting", hours(times * JOURNAL_WITHOUT_POSTING_DAYS), "hours")
        .parse();
  }

  private static int hours(int days) {
    return days * 24;
  }
}
