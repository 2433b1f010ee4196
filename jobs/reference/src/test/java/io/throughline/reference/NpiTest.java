package io.throughline.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NpiTest {
  @Test
  void theLastDigitChecksTheOthers() {
    // The example of CMS, "Requirements for NPI and NPI check digit".
    assertThat(Npi.isValid("1234567893")).isTrue();
    for (char digit : "012456789".toCharArray()) {
      assertThat(Npi.isValid("123456789" + digit)).isFalse();
    }
  }

  @Test
  void aMistypedDigitAndTwoThatChangedPlacesAreFound() {
    assertThat(Npi.isValid("1234577893")).isFalse();
    assertThat(Npi.isValid("1243567893")).isFalse();
  }

  @Test
  void onlyTenDigitsAreANumber() {
    assertThat(Npi.isAlike("0000000000")).isTrue();
    assertThat(Npi.isAlike("123456789")).isFalse();
    assertThat(Npi.isAlike("12345678933")).isFalse();
    assertThat(Npi.isAlike("123456789X")).isFalse();
    assertThat(Npi.isAlike("١٢٣٤٥٦٧٨٩٣")).isFalse();
    assertThat(Npi.isValid("")).isFalse();
  }
}
