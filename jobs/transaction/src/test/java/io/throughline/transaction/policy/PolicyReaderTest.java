package io.throughline.transaction.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.throughline.transaction.policy.PolicyMistakes.Mistake;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyReaderTest {
  @ParameterizedTest
  @MethodSource("io.throughline.transaction.policy.PolicyMistakes#all")
  void aMistakeIsNamedByItsFieldAndWhatWasExpected(Mistake mistake) {
    assertThat(refusal(mistake.json()).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.field()).isEqualTo(mistake.field()))
        .satisfies(problem -> assertThat(problem.message()).contains(mistake.complaint()));
  }

  @Test
  void allMistakesAreToldAtOnce() {
    String json =
        new PolicyText()
            .zone("Mars")
            .deadline("posting-overdue", 0, "days")
            .change(policy -> policy.put("settlingHours", -1))
            .json();

    assertThat(refusal(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(
            "/timeZone: is 'Mars'", "/settlingHours: is -1", "/0/within: is 0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[]",
        "null",
        "7",
        "{} {}",
        "{\"version\":1,\"version\":2}",
        "{a:1}"
      })
  void whatIsNoJsonObjectIsRefused(String text) {
    assertThat(refusal(text).problems()).isNotEmpty();
  }

  @Test
  void whatIsNotJsonIsToldWithItsPlace() {
    assertThatThrownBy(() -> Policy.parse("{\n  \"version\" \"1\"}"))
        .hasMessageContaining("is not JSON")
        .hasMessageContaining("at line 2");
  }

  @Test
  void aPolicyThatNoRecordHoldsIsRefused() {
    PolicyText text = new PolicyText();
    List<String> names = IntStream.range(0, 400).mapToObj(i -> "PAYER-" + i).toList();
    for (int i = 0; i < 100; i++) {
      text.deadline("posting-overdue", names, List.of("F" + i), 1, "days");
    }

    assertThatThrownBy(text::parse).hasMessageContaining("characters; expected at most 300000");
  }

  @Test
  void pairsOfPayerAndFacilityAreLimited() {
    List<String> names = IntStream.range(0, 1_000).mapToObj(i -> "N" + i).toList();
    PolicyText text = new PolicyText().deadline("posting-overdue", names, names, 1, "days");

    assertThatThrownBy(text::parse).hasMessageContaining("at most 100000 pairs");
  }

  private static PolicyException refusal(String json) {
    return catchThrowableOfType(PolicyException.class, () -> Policy.parse(json));
  }
}
