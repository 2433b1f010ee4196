package io.throughline.local.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.transaction.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFileTest {
  private static final String SOUND =
      """
      version: clinic-1
      timeZone: America/Chicago
      holidays:
        - 2026-01-01
        - 2026-12-25
      lateReversalDays: 60
      settlingHours: 24
      shrinkAfterDays: 30
      expireAfterDays: 400
      deadlines:
        - rule: posting-overdue
          within: 2
          unit: business-days
        - {rule: remittance-overdue, payers: [P, Q], within: 45, unit: days}
      """;

  @TempDir private Path folder;

  @Test
  void aSoundFileSaysWhatItsJsonFormSays() {
    Policy policy = PolicyFile.of("my.yaml", SOUND).policy();

    assertThat(policy)
        .isEqualTo(
            Policy.parse(
                """
                {"version":"clinic-1","timeZone":"America/Chicago",
                 "holidays":["2026-12-25","2026-01-01"],"lateReversalDays":60,"settlingHours":24,
                 "shrinkAfterDays":30,"expireAfterDays":400,"deadlines":[
                   {"rule":"remittance-overdue","payers":["Q","P"],"within":45,"unit":"days"},
                   {"rule":"posting-overdue","within":2,"unit":"business-days"}]}
                """));
    assertThat(PolicyFile.of("my.json", policy.json()).policy()).isEqualTo(policy);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "version: clinic-1 | version: 1 | my.yaml:1:10: version is 1; expected a text",
        "version: clinic-1 | version: | my.yaml:1:9: version is null; expected a text",
        "version: clinic-1 | version: clinic-1\\nversoin: x | my.yaml:2:10: versoin is unknown; expected only version, timeZone",
        "America/Chicago | Chicago | my.yaml:2:11: timeZone is 'Chicago'; expected a zone",
        "2026-12-25 | 2026-12-32 | my.yaml:5:5: entry 2 of holidays is '2026-12-32'; expected a date",
        "2026-12-25 | 2026-01-01 | my.yaml:5:5: entry 2 of holidays is '2026-01-01' for the second time",
        "lateReversalDays: 60 | lateReversalDays: 60 days | my.yaml:6:19: lateReversalDays is '60 days'; expected a whole number",
        "settlingHours: 24 | settlingHours: 1.5 | my.yaml:7:16: settlingHours is 1.5; expected a whole number from 0",
        "settlingHours: 24 | settlingHours: .inf | my.yaml:7:16: settlingHours is '.inf'; expected a whole number",
        "settlingHours: 24 | settlingHours: yes | my.yaml:7:16: settlingHours is 'yes'; expected a whole number",
        "settlingHours: 24 | settlingHours: true | my.yaml:7:16: settlingHours is true; expected a whole number",
        "shrinkAfterDays: 30 | shrinkAfterDays: -30 | my.yaml:8:18: shrinkAfterDays is -30; expected a whole number from 1",
        "expireAfterDays: 400 | expireAfterDays: 4 | my.yaml:9:18: expireAfterDays is 4; expected at least shrinkAfterDays, 30",
        "settlingHours: 24 | '' | my.yaml:1:1: settlingHours is missing; expected a whole number",
        "settlingHours: 24 | version: clinic-2 | my.yaml:7:1: 'version' stands in the policy twice",
        "rule: posting-overdue | rule: posting-late | my.yaml:11:11: rule of entry 1 of deadlines is 'posting-late'; expected one of acknowledgement-overdue",
        "within: 2 | within: two | my.yaml:12:13: within of entry 1 of deadlines is 'two'; expected a whole number from 1 to 2500",
        "unit: business-days | unit: business days | my.yaml:13:11: unit of entry 1 of deadlines is 'business days'; expected one of hours",
        "    unit: business-days | '' | my.yaml:11:5: unit of entry 1 of deadlines is missing; expected one of hours",
        "[P, Q] | P | my.yaml:14:40: payers of entry 2 of deadlines is 'P'; expected a list",
        "[P, Q] | [P, 17] | my.yaml:14:44: entry 2 of payers of entry 2 of deadlines is 17; expected a text",
        "[P, Q] | {P: Q} | my.yaml:14:40: payers of entry 2 of deadlines is a section; expected a list",
        "remittance-overdue, payers: [P, Q] | posting-overdue | my.yaml:14:5: entry 2 of deadlines is for a payer and facility that entry 1 of deadlines (line 11) is for too",
        "holidays: | holidays: [ | not YAML",
        "version: clinic-1 | - version | not YAML",
      })
  void aMistakeIsToldWithItsPlaceAndField(String text, String replacement, String complaint) {
    assertThat(SOUND).contains(text);

    assertThatThrownBy(
            () ->
                PolicyFile.of(
                    "my.yaml", SOUND.replaceFirst(quoted(text), replacement.replace("\\n", "\n"))))
        .isInstanceOf(PolicyFileException.class)
        .hasMessageStartingWith("1 problem in policy files:")
        .hasMessageContaining(complaint);
  }

  private static String quoted(String text) {
    return Pattern.quote(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | the file is empty",
        "a text | my.yaml:1:1: the policy is 'a text'; expected a section with version",
        "[] | my.yaml:1:1: the policy is a list of 0; expected a section with version",
        "&all {version: *all} | nested too deep",
        "--- {}\\n--- {} | my.yaml:2:5: a second policy in one file",
      })
  void whatIsNoPolicyIsRefused(String yaml, String complaint) {
    assertThatThrownBy(() -> PolicyFile.of("my.yaml", yaml.replace("\\n", "\n")))
        .isInstanceOf(PolicyFileException.class)
        .hasMessageContaining(complaint);
  }

  @Test
  void aliasesThatMakeAShortFileLongAreRefused() {
    StringBuilder yaml = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x, x]\n");
    for (char name = 'b'; name < 'g'; name++) {
      String before = "*" + (char) (name - 1) + ", ";
      yaml.append("%c: &%c [%s]%n".formatted(name, name, before.repeat(10)));
    }

    assertThatThrownBy(() -> PolicyFile.of("my.yaml", yaml.toString()))
        .hasMessageContainingAll("1 problem", "too large");
  }

  @Test
  void everyMistakeIsToldAtOnce() {
    String yaml = SOUND.replace("days}", "weeks}").replace("settlingHours: 24", "settlingHours: x");

    assertThatThrownBy(() -> PolicyFile.of("my.yaml", yaml))
        .hasMessageContainingAll("2 problems in policy files", "my.yaml:7:16", "my.yaml:14:");
  }

  @Test
  void aFileThatCannotBeReadIsNamed() throws IOException {
    Path none = folder.resolve("none.yaml");
    assertThatThrownBy(() -> PolicyFile.read(none))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContainingAll("none.yaml", "there is no such policy file");
    Path large = Files.write(folder.resolve("large.yaml"), new byte[1024 * 1024 + 1]);
    assertThatThrownBy(() -> PolicyFile.read(large)).hasMessageContaining("is it a policy?");
  }
}
