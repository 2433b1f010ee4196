package io.throughline.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

/** What is waited for: in time, late, never, and looked at one micro too early. */
final class Awaited {
  private Awaited() {}

  /** Assesses the subject of a wait. */
  @FunctionalInterface
  interface Wait {
    /**
     * @param followedAt when what is waited for happened, micros since epoch; null while it has not
     */
    Assessment assess(Long followedAt, long clock);
  }

  /**
   * Checks a rule that waits.
   *
   * @param follower name of the fact that is waited for
   */
  static void check(
      Rule rule, Fact subject, long amount, long deadline, String follower, Wait wait) {
    UUID ender = TestFact.id(follower);
    Finding open =
        new Finding(rule, subject.eventId(), amount, deadline, null, List.of(subject.eventId()));
    Finding resolved =
        new Finding(
            rule,
            subject.eventId(),
            amount,
            deadline,
            new Finding.Ending(ender, deadline + 1),
            List.of(subject.eventId(), ender));

    assertThat(of(rule, wait.assess(null, Assessments.NO_CLOCK))).isEmpty();
    assertThat(of(rule, wait.assess(null, deadline - 1))).isEmpty();
    assertThat(wait.assess(null, deadline - 1).wake()).isEqualTo(deadline);
    assertThat(of(rule, wait.assess(null, deadline))).containsExactly(open);
    assertThat(of(rule, wait.assess(null, Assessments.IN_THE_END))).containsExactly(open);

    assertThat(of(rule, wait.assess(deadline - 1, Assessments.IN_THE_END))).isEmpty();
    assertThat(of(rule, wait.assess(deadline, Assessments.IN_THE_END))).isEmpty();

    assertThat(of(rule, wait.assess(deadline + 1, deadline - 1))).isEmpty();
    assertThat(of(rule, wait.assess(deadline + 1, deadline))).containsExactly(resolved);
    assertThat(of(rule, wait.assess(deadline + 1, Assessments.IN_THE_END)))
        .containsExactly(resolved);
  }

  static List<Finding> of(Rule rule, Assessment assessment) {
    return assessment.findings().stream().filter(finding -> finding.rule() == rule).toList();
  }
}
