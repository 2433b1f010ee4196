package io.throughline.simulator.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.simulator.Seed;
import org.junit.jupiter.api.Test;

class NpiTest {
  @Test
  void theExampleOfTheStandardHasCheckDigitThree() {
    assertThat(Npi.withCheckDigit("123456789")).isEqualTo("1234567893");
    assertThat(Npi.isValid("1234567893")).isTrue();
  }

  @Test
  void eachOtherLastDigitIsRefused() {
    for (char digit : "012456789".toCharArray()) {
      assertThat(Npi.isValid("123456789" + digit)).isFalse();
    }
  }

  @Test
  void facilitiesHaveValidNumbersWithAnySeed() {
    for (long seed = 0; seed < 50; seed++) {
      assertThat(new Cast(new Seed(seed)).facilities())
          .allMatch(facility -> Npi.isValid(facility.npi()));
    }
  }

  @Test
  void saysWhatANumberMustBe() {
    assertThatThrownBy(() -> Npi.withCheckDigit("12345"))
        .hasMessageContaining("nine digits")
        .hasMessageContaining("12345");
  }
}
