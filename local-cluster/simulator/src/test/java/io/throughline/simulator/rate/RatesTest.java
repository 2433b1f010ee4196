package io.throughline.simulator.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RatesTest {
  @Test
  void onlyWhatIsSetDiffersFromTheDefaults() {
    Rates rates = Rates.with(Map.of("denial", 0.25));
    assertThat(rates.of(Rate.DENIAL)).isEqualTo(0.25);
    assertThat(rates.of(Rate.REJECTION)).isEqualTo(Rate.REJECTION.standard());
  }

  @Test
  void anUnknownRateIsRefusedWithThoseThatThereAre() {
    assertThatThrownBy(() -> Rates.with(Map.of("denials", 0.25)))
        .hasMessageContaining("denials")
        .hasMessageContaining("denial, ");
  }

  @Test
  void aShareBeyondOneIsRefused() {
    assertThatThrownBy(() -> Rates.with(Map.of("denial", 1.5)))
        .hasMessageContaining("denial = 1.5");
  }

  @Test
  void everyDefaultSaysWhereItIsFrom() {
    for (Rate rate : Rate.values()) {
      assertThat(rate.about())
          .as(rate.key())
          .containsPattern("assumption|Premier|Noridian|HFMA|states");
    }
  }
}
