package io.throughline.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.FindingState;
import io.throughline.events.FindingStatus;
import io.throughline.events.RevenueEvent;
import io.throughline.transaction.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link AssessTransactions} does when time passes or the policy changes. */
class DeadlinesTest {
  private static final ClaimEvents EVENTS = new ClaimEvents(7);
  private static final long HOUR = 3_600_000_000L;
  private static final long MILLI = 1_000;

  @Test
  void deadlineFiresAtItsWatermarkAndNotBefore() throws Exception {
    RevenueEvent submission = EVENTS.step(1, 0);
    try (AssessHarness operator = AssessHarness.open()) {
      operator.policy(acknowledgementWithin(48));
      operator.send(submission);
      operator.clock(micros(submission) + 48 * HOUR - MILLI);
      assertThat(operator.published().findings()).isEmpty();
      assertThat(operator.published().states()).hasSize(1);

      operator.clock(micros(submission) + 48 * HOUR);
      assertThat(operator.published().findings()).hasSize(1);
      FindingState finding = operator.published().findings().getFirst();
      assertThat(finding.getRule()).isEqualTo("acknowledgement-overdue");
      assertThat(finding.getStatus()).isEqualTo(FindingStatus.OPEN);
      assertThat(finding.getRaisedAt()).isEqualTo(instant(micros(submission) + 48 * HOUR));
      assertThat(finding.getSubject()).isEqualTo(submission.getEventId());
      assertThat(operator.published().states().getLast().getFindings()).hasSize(1);

      operator.clock(micros(submission) + 49 * HOUR);
      assertThat(operator.published().findings()).hasSize(1);
      assertThat(operator.published().states()).hasSize(2);
    }
  }

  @Test
  void deadlineBetweenTwoMillisecondsFiresAtTheLater() throws Exception {
    RevenueEvent submission = EVENTS.step(1, 0);
    submission.setOccurredAt(submission.getOccurredAt().plusNanos(1_000));
    try (AssessHarness operator = AssessHarness.open()) {
      operator.policy(acknowledgementWithin(48));
      operator.send(submission);
      operator.clock(micros(submission) + 48 * HOUR - MILLI);
      assertThat(operator.published().findings()).isEmpty();
      operator.clock(micros(submission) + 48 * HOUR);
      assertThat(operator.published().findings()).hasSize(1);
    }
  }

  @Test
  void deadlineThatIsMetRaisesNothing() throws Exception {
    RevenueEvent submission = EVENTS.step(1, 0);
    try (AssessHarness operator = AssessHarness.open()) {
      operator.send(EVENTS.history(1));
      operator.clock(micros(submission) + 1_000 * HOUR);
      assertThat(operator.published().findings()).isEmpty();
    }
  }

  @Test
  void lateAnswerResolves() throws Exception {
    RevenueEvent submission = EVENTS.step(1, 0);
    try (AssessHarness operator = AssessHarness.open()) {
      operator.policy(acknowledgementWithin(4));
      operator.send(submission);
      operator.clock(micros(submission) + 40 * HOUR);
      operator.send(EVENTS.step(1, 1));

      assertThat(statuses(operator)).containsExactly(FindingStatus.OPEN, FindingStatus.RESOLVED);
      assertThat(operator.published().findings().getLast().getEndedBy())
          .isEqualTo(EVENTS.step(1, 1).getEventId());
    }
  }

  @Test
  void endOfTheInputIsNoTime() throws Exception {
    RevenueEvent submission = EVENTS.step(1, 0);
    try (AssessHarness operator = AssessHarness.open()) {
      operator.send(submission);
      operator.clock(micros(submission));
      int published = operator.published().all().size();
      operator.watermark(Watermark.MAX_WATERMARK);
      assertThat(operator.published().all()).hasSize(published);
      assertThat(operator.states()).isEqualTo(1);
    }
  }

  @Test
  void transactionHasOneTimerAndOneMoreForWhatIsPutOff() throws Exception {
    List<RevenueEvent> history = EVENTS.history(1);
    try (AssessHarness operator = AssessHarness.open()) {
      for (RevenueEvent event : history) {
        operator.send(event);
        assertThat(operator.timers()).isEqualTo(1);
      }
      for (int hours = 6; hours < 60; hours += 6) {
        operator.policy(acknowledgementWithin(hours));
        operator.clock(micros(history.getFirst()) + hours * HOUR);
        assertThat(operator.timers()).isEqualTo(1);
      }
      for (int i = 0; i < AssessTransactions.FEW_FACTS + 20; i++) {
        RevenueEvent more = EVENTS.step(100 + i, 1);
        more.setReferences(history.getFirst().getReferences());
        more.setDimensions(history.getFirst().getDimensions());
        operator.send(more);
      }
      assertThat(operator.operator().numProcessingTimeTimers()).isEqualTo(1);
      assertThat(operator.operator().numEventTimeTimers()).isEqualTo(2);
      operator.operator().setProcessingTime(10_000);
      assertThat(operator.timers()).isEqualTo(1);
    }
  }

  @Test
  void longerDeadlineWithdrawsAndIsWaitedFor() throws Exception {
    RevenueEvent submission = EVENTS.step(1, 0);
    try (AssessHarness operator = AssessHarness.open()) {
      operator.policy(acknowledgementWithin(10));
      operator.send(submission);
      operator.clock(micros(submission) + 20 * HOUR);
      operator.policy(acknowledgementWithin(30));
      assertThat(statuses(operator)).containsExactly(FindingStatus.OPEN, FindingStatus.WITHDRAWN);
      assertThat(operator.timers()).isEqualTo(1);

      operator.clock(micros(submission) + 30 * HOUR);
      assertThat(statuses(operator))
          .containsExactly(FindingStatus.OPEN, FindingStatus.WITHDRAWN, FindingStatus.OPEN);
    }
  }

  @Test
  void shorterDeadlineIsOverAtOnceOrWaitedFor() throws Exception {
    RevenueEvent early = EVENTS.step(1, 0);
    RevenueEvent late = EVENTS.step(2, 0);
    late.setOccurredAt(early.getOccurredAt().plus(Duration.ofHours(15)));
    try (AssessHarness operator = AssessHarness.open()) {
      operator.policy(acknowledgementWithin(100));
      operator.send(List.of(early, late));
      operator.clock(micros(early) + 20 * HOUR);
      assertThat(operator.published().findings()).isEmpty();

      operator.policy(acknowledgementWithin(10));
      assertThat(subjects(operator)).containsExactly(early.getEventId());
      assertThat(operator.published().findings().getFirst().getPolicyVersion())
          .isEqualTo("within-10");
      operator.clock(micros(early) + 25 * HOUR);
      assertThat(subjects(operator)).containsExactly(early.getEventId(), late.getEventId());
    }
  }

  @Test
  void samePolicyAgainChangesNothing() throws Exception {
    try (AssessHarness operator = AssessHarness.open()) {
      operator.policy(acknowledgementWithin(10));
      operator.send(EVENTS.step(1, 0));
      int published = operator.published().all().size();
      operator.policy(acknowledgementWithin(10));
      assertThat(operator.published().all()).hasSize(published);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void policyAndTimersSurviveARestart(boolean rocksDb) throws Exception {
    RevenueEvent submission = EVENTS.step(1, 0);
    OperatorSubtaskState snapshot;
    try (AssessHarness operator = AssessHarness.open(null, rocksDb)) {
      operator.policy(acknowledgementWithin(10));
      operator.send(submission);
      snapshot = operator.snapshot();
    }
    try (AssessHarness operator = AssessHarness.open(snapshot, rocksDb)) {
      operator.clock(micros(submission) + 10 * HOUR);
      assertThat(subjects(operator)).containsExactly(submission.getEventId());
      operator.send(EVENTS.step(2, 0));
      assertThat(operator.published().states().getLast().getPolicyVersion()).contains("within-10");
    }
  }

  @Test
  void whatIsOpenStaysOpenWhenAFactComesBeforeTheClockAfterARestart() throws Exception {
    RevenueEvent submission = EVENTS.step(1, 0);
    RevenueEvent again = EVENTS.step(1, 0);
    again.setEventId(EVENTS.step(2, 0).getEventId());
    OperatorSubtaskState snapshot;
    try (AssessHarness operator = AssessHarness.open()) {
      operator.policy(acknowledgementWithin(10));
      operator.send(submission);
      operator.clock(micros(submission) + 10 * HOUR);
      assertThat(statuses(operator)).containsExactly(FindingStatus.OPEN);
      snapshot = operator.snapshot();
    }
    try (AssessHarness operator = AssessHarness.open(snapshot, false)) {
      operator.send(again);
      assertThat(statuses(operator)).doesNotContain(FindingStatus.WITHDRAWN);
    }
  }

  private static String acknowledgementWithin(int hours) {
    return Policy.standard()
        .json()
        .replace("standard-1", "within-" + hours)
        .replaceFirst(
            "\"within\":2,\"unit\":\"business-days\"",
            "\"within\":%d,\"unit\":\"hours\"".formatted(hours));
  }

  private static List<FindingStatus> statuses(AssessHarness operator) {
    return operator.published().findings().stream().map(FindingState::getStatus).toList();
  }

  private static List<String> subjects(AssessHarness operator) {
    return operator.published().findings().stream().map(FindingState::getSubject).toList();
  }

  private static long micros(RevenueEvent event) {
    Instant at = event.getOccurredAt();
    return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
  }

  private static Instant instant(long micros) {
    return Instant.ofEpochSecond(0, micros * 1_000);
  }
}
