package io.throughline.local.bench.history;

import io.throughline.events.Topic;

/** What happens to an account, or to the deposit batch that it is paid in. */
enum Step {
  ENCOUNTER(0, Topic.BILLING),
  CHARGE_1(0.5, Topic.BILLING),
  CHARGE_2(1, Topic.BILLING),
  CHARGE_3(1.5, Topic.BILLING),
  SUBMISSION(4, Topic.CLAIMS),
  RECEIPT(5, Topic.CLAIMS),
  ACCEPTANCE(5.5, Topic.CLAIMS),
  SECOND_SUBMISSION(6, Topic.CLAIMS),
  REMITTANCE(20, Topic.CLAIMS),
  ADVICE(20.1, Topic.CLAIMS),
  SETTLEMENT(21, Topic.CLAIMS),
  POSTING(21.1, Topic.BILLING),
  ADJUSTMENT(21.1, Topic.BILLING),
  JOURNAL(21.6, Topic.ERP),
  PATIENT_POSTING(25, Topic.BILLING);

  /** A batch that is decided late has all from the remittance on so many days later. */
  private static final double LATE_DAYS = 20;

  private final double day;
  private final Topic topic;

  Step(double day, Topic topic) {
    this.day = day;
    this.topic = topic;
  }

  Topic topic() {
    return topic;
  }

  /** Days after the encounter. */
  double day(boolean late) {
    return late && compareTo(REMITTANCE) >= 0 ? day + LATE_DAYS : day;
  }

  /** One event for all accounts of a batch. */
  boolean isOfBatch() {
    return this == ADVICE || this == SETTLEMENT || this == JOURNAL;
  }
}
