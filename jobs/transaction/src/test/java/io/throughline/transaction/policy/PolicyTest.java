package io.throughline.transaction.policy;

import static io.throughline.transaction.policy.StraightDeadlines.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {
  private static final String RULE = "posting-overdue";

  @ParameterizedTest(name = "{0} {1} in {2} from {3}: {4}")
  @CsvSource({
    // A Thursday, over a weekend, over a holiday on a Monday, over the end of the year.
    "2, business-days, UTC, 2026-03-05T10:00:00Z, 2026-03-09T10:00:00Z",
    "1, business-days, UTC, 2026-03-06T23:59:59.999999Z, 2026-03-09T23:59:59.999999Z",
    "1, business-days, UTC, 2026-03-07T00:00:00Z, 2026-03-09T00:00:00Z",
    "1, business-days, UTC, 2026-03-08T12:00:00Z, 2026-03-09T12:00:00Z",
    "1, business-days, UTC, 2026-05-22T12:00:00Z, 2026-05-26T12:00:00Z",
    "3, business-days, UTC, 2025-12-30T08:00:00Z, 2026-01-05T08:00:00Z",
    "5, business-days, UTC, 2026-03-09T12:00:00Z, 2026-03-16T12:00:00Z",
    "1, end-of-business-day, UTC, 2026-03-05T10:00:00Z, 2026-03-07T00:00:00Z",
    "1, end-of-business-day, UTC, 2026-03-06T10:00:00Z, 2026-03-10T00:00:00Z",
    "1, end-of-business-day, UTC, 2026-05-22T00:00:00Z, 2026-05-27T00:00:00Z",
    "2, end-of-business-day, UTC, 2025-12-30T08:00:00Z, 2026-01-03T00:00:00Z",
    // Leap years.
    "1, days, UTC, 2028-02-28T06:00:00Z, 2028-02-29T06:00:00Z",
    "1, days, UTC, 2026-02-28T06:00:00Z, 2026-03-01T06:00:00Z",
    "1, days, UTC, 2100-02-28T06:00:00Z, 2100-03-01T06:00:00Z",
    "30, days, UTC, 2026-12-15T06:00:00.000001Z, 2027-01-14T06:00:00.000001Z",
    "48, hours, UTC, 2026-12-31T06:00:00Z, 2027-01-02T06:00:00Z",
    // Clocks go forward on 8 March 2026 at 2:00 and back on 1 November at 2:00.
    "24, hours, America/Chicago, 2026-03-07T12:00:00-06:00, 2026-03-08T13:00:00-05:00",
    "1, days, America/Chicago, 2026-03-07T12:00:00-06:00, 2026-03-08T12:00:00-05:00",
    "1, days, America/Chicago, 2026-03-07T02:30:00-06:00, 2026-03-08T03:30:00-05:00",
    "1, days, America/Chicago, 2026-10-31T01:30:00-05:00, 2026-11-01T01:30:00-05:00",
    "1, days, America/Chicago, 2026-11-01T01:30:00-06:00, 2026-11-02T01:30:00-06:00",
    "1, business-days, America/Chicago, 2026-03-06T12:00:00-06:00, 2026-03-09T12:00:00-05:00",
    "1, end-of-business-day, America/Chicago, 2026-10-30T12:00:00-05:00, 2026-11-03T00:00:00-06:00",
    // Friday evening in Chicago is Saturday in UTC; Sunday evening is Monday.
    "1, business-days, America/Chicago, 2026-06-06T02:00:00Z, 2026-06-09T02:00:00Z",
    "1, business-days, America/Chicago, 2026-06-08T02:00:00Z, 2026-06-09T02:00:00Z",
    "1, end-of-business-day, America/Chicago, 2026-06-08T02:00:00Z, 2026-06-09T05:00:00Z",
  })
  void countsInItsUnit(int within, String unit, String zone, String from, String expected) {
    Policy policy =
        new PolicyText()
            .zone(zone)
            .holidays("2026-05-25", "2026-01-01")
            .deadline(RULE, within, unit)
            .parse();

    assertThat(policy.deadline(RULE, at(from), null, null)).isEqualTo(at(expected));
  }

  @ParameterizedTest(name = "payer {0}, facility {1}: {2} h")
  @CsvSource({"P, F, 4", "P, G, 3", "P, , 3", "Q, F, 2", ", F, 2", "Q, G, 1", ", , 1", "R, F, 2"})
  void theDeadlineThatNamesMostWins(String payer, String facility, int hours) {
    Policy policy =
        new PolicyText()
            .deadline(RULE, List.of("P"), List.of("F"), 4, "hours")
            .deadline(RULE, List.of(), List.of("F", "E"), 2, "hours")
            .deadline(RULE, 1, "hours")
            .deadline(RULE, List.of("P", "O"), List.of(), 3, "hours")
            .parse();

    assertThat(policy.deadline(RULE, 0, payer, facility)).isEqualTo(hours * 3_600_000_000L);
  }

  @Test
  void aRuleWithoutADeadlineIsOff() {
    Policy policy = new PolicyText().deadline(RULE, List.of("P"), List.of(), 1, "days").parse();

    assertThat(policy.deadline(RULE, 0, "Q", "F")).isEqualTo(Long.MAX_VALUE);
    assertThat(policy.deadline(RULE, 0, null, null)).isEqualTo(Long.MAX_VALUE);
    assertThat(policy.deadline("journal-overdue", 0, "P", "F")).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void theStandardSaysWhatItsPageSays() {
    Policy standard = Policy.standard();
    long thursday = at("2026-03-05T10:00:00Z");

    assertThat(standard.version()).isEqualTo("standard-1");
    assertThat(standard.settled(thursday)).isEqualTo(at("2026-03-06T10:00:00Z"));
    assertThat(standard.lateReversalMicros()).isEqualTo(60 * 86_400_000_000L);
    assertThat(standard.shrinkAfterMicros()).isEqualTo(30 * 86_400_000_000L);
    assertThat(standard.expireAfterMicros()).isEqualTo(400 * 86_400_000_000L);
    assertThat(
            Policy.rules().stream()
                .map(rule -> standard.deadline(rule, thursday, "any", "any"))
                .toList())
        .containsExactly(
            at("2026-03-09T10:00:00Z"),
            at("2026-04-04T10:00:00Z"),
            at("2026-03-10T10:00:00Z"),
            at("2026-03-09T10:00:00Z"),
            at("2026-03-07T00:00:00Z"),
            at("2026-03-10T10:00:00Z"),
            at("2026-03-10T10:00:00Z"),
            at("2026-03-06T10:00:00Z"));
  }

  @Test
  void equalPoliciesGiveEqualText() {
    Policy one =
        new PolicyText()
            .holidays("2026-12-25", "2026-01-01")
            .deadline("journal-overdue", List.of("B", "A"), List.of(), 1, "days")
            .deadline("journal-overdue", 2, "days")
            .parse();
    Policy other =
        new PolicyText()
            .holidays("2026-01-01", "2026-12-25")
            .deadline("journal-overdue", 2, "days")
            .deadline("journal-overdue", List.of("A", "B"), List.of(), 1, "days")
            .parse();

    assertThat(one.json()).isEqualTo(other.json());
    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    assertThat(Policy.parse(one.json())).isEqualTo(one);
    assertThat(one).isNotEqualTo(Policy.standard());
  }

  @Test
  void whatMayBeLeftOutIsEmpty() {
    Policy whole = new PolicyText().deadline(RULE, 1, "days").parse();
    String shorter =
        new PolicyText()
            .deadline(RULE, 1, "days")
            .change(
                policy -> {
                  policy.remove("holidays");
                  policy.withArray("deadlines").forEach(PolicyTest::forAnybody);
                })
            .json();

    assertThat(shorter).doesNotContain("holidays", "payers", "facilities");
    assertThat(Policy.parse(shorter)).isEqualTo(whole);
  }

  private static void forAnybody(JsonNode deadline) {
    ((ObjectNode) deadline).remove(List.of("payers", "facilities"));
  }
}
