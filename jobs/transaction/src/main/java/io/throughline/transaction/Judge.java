package io.throughline.transaction;

import io.throughline.transaction.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Collects the findings of one assessment that hang on the clock, and when to look again: the least
 * deadline that the clock has not reached.
 */
final class Judge {
  /** Nothing to wait for. */
  static final long NEVER = Long.MAX_VALUE;

  private final Policy policy;
  private final long clock;
  private final List<Finding> findings = new ArrayList<>();
  private long wake = NEVER;

  /**
   * @param clock micros since epoch; {@link Long#MIN_VALUE} while there is none
   */
  Judge(Policy policy, long clock) {
    this.policy = policy;
    this.clock = clock;
  }

  Policy policy() {
    return policy;
  }

  /** Something holds whatever the clock says. */
  void found(Finding finding) {
    findings.add(finding);
  }

  /** All of them. */
  void found(List<Finding> more) {
    findings.addAll(more);
  }

  /**
   * Something should follow a fact.
   *
   * @param parties of the fact, else of the transaction
   * @param followed what followed first; null while nothing did
   */
  void waiting(Rule rule, Share.Mention subject, long amount, Finding.Ending followed) {
    long deadline =
        policy.deadline(rule.key(), subject.occurredAt(), subject.payer(), subject.facility());
    if (deadline == NEVER || (followed != null && followed.occurredAt() <= deadline)) {
      return;
    }
    if (isReached(deadline)) {
      List<UUID> evidence =
          followed == null
              ? List.of(subject.eventId())
              : List.of(subject.eventId(), followed.eventId());
      findings.add(new Finding(rule, subject.eventId(), amount, deadline, followed, evidence));
    }
  }

  /** Something holds once what it is made of had time to come. */
  void settling(Rule rule, Fact subject, long amount) {
    from(rule, subject, amount, policy.settled(subject.occurredAt()));
  }

  /** Something holds once the clock has reached a time. */
  void from(Rule rule, Fact subject, long amount, long raisedAt) {
    if (isReached(raisedAt)) {
      findings.add(Finding.about(rule, subject, amount, raisedAt, null));
    }
  }

  private boolean isReached(long time) {
    if (clock >= time) {
      return true;
    }
    wake = Math.min(wake, time);
    return false;
  }

  /** What was found. */
  List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** When to look again, micros since epoch; {@link #NEVER} when nothing is waited for. */
  long wake() {
    return wake;
  }
}
