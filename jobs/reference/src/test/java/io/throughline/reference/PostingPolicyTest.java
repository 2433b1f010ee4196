package io.throughline.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class PostingPolicyTest {
  private static final String STANDARD = PostingPolicy.standard().json();

  @Test
  void theStandardRefusesAndLetsPeopleOverrideWhatTheyCanKnow() {
    PostingPolicy standard = PostingPolicy.standard();

    assertThat(PostingPolicy.rules()).hasSize(16);
    assertThat(PostingPolicy.rules())
        .allMatch(rule -> standard.severity(rule) == Severity.REFUSE)
        .filteredOn(standard::isOverridable)
        .containsExactly(
            "claim-balance",
            "line-balance",
            "remittance-balance",
            "claim-known",
            "claim-ambiguous",
            "amount-plausible",
            "duplicate-payment",
            "reversal-original",
            "sign");
  }

  @Test
  void theJsonFormSaysAllOfIt() {
    String json =
        STANDARD
            .replace("\"UTC\"", "\"America/Chicago\"")
            .replace("\"waitMinutes\":15", "\"waitMinutes\":0")
            .replace("1000000", "99")
            .replace("next-open", "refuse")
            .replace("\"plausibleDifference\":0", "\"plausibleDifference\":250")
            .replace(
                "{\"rule\":\"sign\",\"severity\":\"refuse\",\"overridable\":true}",
                "{\"rule\":\"sign\",\"severity\":\"warn\",\"overridable\":false}");
    PostingPolicy policy = PostingPolicy.parse(json);

    assertThat(policy.timeZone()).isEqualTo(ZoneId.of("America/Chicago"));
    assertThat(policy.waitMinutes()).isZero();
    assertThat(policy.fourEyesAbove()).isEqualTo(99);
    assertThat(policy.movesToNextOpenPeriod()).isFalse();
    assertThat(policy.plausibleDifference()).isEqualTo(250);
    assertThat(policy.severity("sign")).isEqualTo(Severity.WARN);
    assertThat(policy.isOverridable("sign")).isFalse();
    assertThat(policy.json()).isEqualTo(json);
    assertThat(PostingPolicy.standard().json()).isEqualTo(STANDARD);
  }

  @Test
  void everyMistakeIsTold() {
    String json =
        STANDARD
            .replace("\"UTC\"", "\"Mars/Base\"")
            .replace("\"waitMinutes\":15", "\"waitMinutes\":-1")
            .replace("1000000", "10000.00")
            .replace("next-open", "later")
            .replace("\"rule\":\"sign\"", "\"rule\":\"currency\"")
            .replace("\"overridable\":true", "\"overridable\":\"yes\"");

    assertThatThrownBy(() -> PostingPolicy.parse(json))
        .isInstanceOfSatisfying(
            ReferenceException.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(ReferenceProblem::toString)
                    .contains(
                        "posting /timeZone: is 'Mars/Base'; expected a zone of the IANA data base,"
                            + " e.g. America/Chicago",
                        "posting /waitMinutes: is -1; expected a whole number from 0 to 525600",
                        "posting /closedPeriod: is 'later'; expected one of next-open, refuse",
                        "posting /rules/0/overridable: is 'yes'; expected true or false",
                        "posting /rules/12/rule: is 'currency' for the second time",
                        "posting /rules: says nothing of sign; expected an entry for every rule")
                    .anyMatch(problem -> problem.startsWith("posting /fourEyesAbove: is 10000")));
  }

  @Test
  void aRuleThatIsNoneIsAnErrorOfTheProgram() {
    assertThatThrownBy(() -> PostingPolicy.standard().severity("claims"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("there is no rule 'claims'; rules are claim-balance");
  }
}
