package io.throughline.audit;

import static io.throughline.audit.Milestones.answered;
import static io.throughline.audit.Milestones.submitted;
import static io.throughline.events.AcknowledgementOutcome.ACCEPTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.audit.policy.Policy;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Deadlines in local time. */
class DeadlineTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private static List<String> due(String deadlines, TestEvent... events) {
    String policy =
        """
        {"version": "test-1", "timeZone": "America/New_York", "holidays": ["2026-07-03"],
         "lateReversalDays": 60, "settlingHours": 24, "deadlines": [%s]}
        """
            .formatted(deadlines);
    AuditOptions options =
        AuditOptions.standard().withPolicy(policy).asOf(Instant.parse("2030-01-01T00:00:00Z"));
    try (Expected expected = Expected.of(options, events)) {
      return expected.findings().stream()
          .map(text -> text.split(" ")[2] + " " + text.split(" ")[4])
          .toList();
    }
  }

  private static TestEvent submission(String id, String at) {
    return TestEvent.of(id, at, submitted(1)).claim(id);
  }

  private static String deadline(int within, String unit) {
    return "{\"rule\": \"acknowledgement-overdue\", \"within\": %d, \"unit\": \"%s\"}"
        .formatted(within, unit);
  }

  @Test
  void hoursAreHours() {
    assertThat(due(deadline(24, "hours"), submission("a", "2026-03-07T12:00")))
        .containsExactly("a 2026-03-08T12:00");
  }

  @Test
  void daysKeepTheLocalTimeWhenClocksChange() {
    // On 2026-03-08 clocks go from 02:00 to 03:00, on 2026-11-01 from 02:00 back to 01:00.
    assertThat(
            due(
                deadline(1, "days"),
                submission("a", "2026-03-07T12:00"),
                submission("b", "2026-03-07T07:30"),
                submission("c", "2026-10-31T05:30"),
                submission("d", "2026-11-01T05:30")))
        .containsExactly(
            "a 2026-03-08T11:00",
            // 02:30 is skipped: it is read as 03:30.
            "b 2026-03-08T07:30",
            // 01:30 comes twice: the first counts.
            "c 2026-11-01T05:30",
            "d 2026-11-02T06:30");
  }

  @Test
  void businessDaysLeaveOutWeekendsAndHolidays() {
    assertThat(
            due(
                deadline(2, "business-days"),
                submission("a", "2026-07-01T14:00"),
                submission("b", "2026-07-02T14:00"),
                submission("c", "2026-07-04T14:00"),
                // Already Friday in New York's UTC, still Thursday there.
                submission("d", "2026-07-03T02:00")))
        .containsExactly(
            "a 2026-07-06T14:00", "b 2026-07-07T14:00", "c 2026-07-07T14:00", "d 2026-07-08T02:00");
  }

  @Test
  void theEndOfABusinessDayIsTheNextMidnight() {
    assertThat(
            due(
                deadline(1, "end-of-business-day"),
                submission("a", "2026-07-02T14:00"),
                submission("b", "2026-07-06T14:00")))
        .containsExactly("a 2026-07-07T04:00", "b 2026-07-08T04:00");
  }

  @Test
  void theEntryThatNamesMoreWins() {
    String entries =
        """
        {"rule": "remittance-overdue", "within": 1, "unit": "days"},
        {"rule": "remittance-overdue", "facilities": ["F"], "within": 2, "unit": "days"},
        {"rule": "remittance-overdue", "payers": ["X", "Y"], "facilities": [], "within": 3, "unit": "days"},
        {"rule": "remittance-overdue", "payers": ["X"], "facilities": ["F"], "within": 4, "unit": "days"}
        """;

    assertThat(
            due(
                entries,
                acceptance("a"),
                acceptance("b").facility("F"),
                acceptance("c").payer("Y").facility("F"),
                acceptance("d").payer("X").facility("F"),
                // The payer of the claim is asked when the answer names none.
                acceptance("e"),
                TestEvent.of("e2", "2026-01-04", submitted(1)).claim("e").payer("X")))
        .containsExactly(
            "a 2026-01-06T00:00",
            "b 2026-01-07T00:00",
            "c 2026-01-08T00:00",
            "d 2026-01-09T00:00",
            "e 2026-01-08T00:00");
  }

  private static TestEvent acceptance(String id) {
    return TestEvent.of(id, "2026-01-05", answered(ACCEPTED)).claim(id);
  }

  /** Three years of hours, against the calendar of Java. */
  @Test
  void localTimesAreThoseOfTheTimeZone() {
    List<TestEvent> events = new ArrayList<>();
    List<String> wanted = new ArrayList<>();
    Instant time = Instant.parse("2025-01-01T00:30:00Z");
    for (int i = 1_000; i < 4_000; i++, time = time.plusSeconds(7 * 3_600 + 60)) {
      String id = "e" + i;
      events.add(submission(id, time.toString().substring(0, 16)));
      Instant due =
          time.atZone(NEW_YORK).toLocalDateTime().plusDays(3).atZone(NEW_YORK).toInstant();
      wanted.add(id + " " + due.toString().substring(0, 16));
    }

    assertThat(due(deadline(3, "days"), events.toArray(TestEvent[]::new)))
        .containsExactlyElementsOf(wanted);
  }

  @Test
  void theStandardPolicyHasADeadlineForEachWaitingRule() {
    assertThat(Policy.standard().version()).isEqualTo("standard-1");
    assertThat(Policy.standard().deadlines()).hasSize(8);
  }
}
