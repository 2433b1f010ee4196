package io.throughline.audit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {
  private static final String GOOD =
      """
      {"version":"clinic-7","timeZone":"America/Chicago","holidays":["2026-01-01"],
       "lateReversalDays":60,"settlingHours":24,"shrinkAfterDays":30,"expireAfterDays":400,
       "deadlines":[{"rule":"remittance-overdue","payers":["FP100"],"within":45,"unit":"days"}]}
      """;

  @Test
  void aPolicyIsRead() {
    assertThat(Policy.parse(GOOD))
        .isEqualTo(
            new Policy(
                "clinic-7",
                ZoneId.of("America/Chicago"),
                List.of(LocalDate.of(2026, 1, 1)),
                Duration.ofHours(24),
                Duration.ofDays(60),
                List.of(
                    new Deadline("remittance-overdue", List.of("FP100"), List.of(), 45, "days"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"days\"}        | \"weeks\"}    | weeks",
        "45,              | -1,           | within",
        "\"clinic-7\"     | 7             | version",
        "America/Chicago  | Mars/Olympus  | Mars/Olympus",
        "2026-01-01       | 2026-02-30    | 2026-02-30",
        "[\"FP100\"]      | [100]         | payers",
        "{\"version\"     | {version      | no JSON"
      })
  void aPolicyThatIsWrongIsRefusedByName(String good, String bad, String named) {
    assertThatThrownBy(() -> Policy.parse(GOOD.replace(good, bad)))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining(named);
  }
}
