package io.throughline.local.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.transaction.policy.Policy;
import org.junit.jupiter.api.Test;

class PolicyChangesTest {
  private static final String OLD =
      """
      version: clinic-1
      timeZone: UTC
      holidays: [2026-01-01, 2026-12-25]
      lateReversalDays: 60
      settlingHours: 24
      shrinkAfterDays: 30
      expireAfterDays: 400
      deadlines:
        - {rule: posting-overdue, within: 2, unit: days}
        - {rule: posting-overdue, payers: [P, Q], facilities: [F], within: 9, unit: hours}
        - {rule: journal-overdue, within: 1, unit: days}
      """;

  @Test
  void everyChangeIsALine() {
    String now =
        OLD.replace("clinic-1", "clinic-2")
            .replace("UTC", "America/Chicago")
            .replace("2026-12-25", "2026-12-24")
            .replace("settlingHours: 24", "settlingHours: 48")
            .replace("within: 2, unit: days", "within: 3, unit: business-days")
            .replace("facilities: [F], ", "")
            .replace("{rule: journal-overdue", "{rule: settlement-overdue");

    assertThat(new PolicyChanges(policy(OLD), policy(now)).lines())
        .containsExactly(
            "timeZone: America/Chicago, was UTC",
            "settlingHours: 48, was 24",
            "holiday 2026-12-24: new",
            "holiday 2026-12-25: no more",
            "settlement-overdue: 1 days, new",
            "posting-overdue: 3 business-days, was 2 days",
            "posting-overdue of P, Q: 9 hours, new",
            "posting-overdue of P, Q at F: no more, was 9 hours",
            "journal-overdue: no more, was 1 days");
  }

  @Test
  void policiesThatSayTheSameHaveNoChanges() {
    assertThat(new PolicyChanges(policy(OLD), policy(OLD.replace("clinic-1", "clinic-2"))).lines())
        .isEmpty();
  }

  private static Policy policy(String yaml) {
    return PolicyFile.of("my.yaml", yaml).policy();
  }
}
