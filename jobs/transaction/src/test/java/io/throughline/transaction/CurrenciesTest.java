package io.throughline.transaction;

import static io.throughline.transaction.Arrivals.set;
import static io.throughline.transaction.TestFact.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** RULES.md, section 1: only facts in the currency of the first that states money count. */
class CurrenciesTest {
  @Test
  void currencyIsThatOfTheFirstFactThatStatesMoney() {
    Fact answer = on(1, "a").currency("GBP").accepted(100L);
    Fact encounter = on(2, "e").currency("JPY").finalized();
    Fact first = on(3, "s").currency("EUR").submitted(100);
    Fact other = on(4, "r").currency("USD").remitted("1", 100, 60, 0);
    Currencies money = Currencies.of(set(answer, encounter, first, other));

    assertThat(money.currency()).isEqualTo("EUR");
    assertThat(money.facts()).containsExactly(answer, encounter, first);
    assertThat(money.foreign()).containsExactly(other);
    assertThat(Currencies.of(set(answer)).currency()).isEqualTo("USD");
  }

  @Test
  void whatIsLeftOutIsSaidWithWhatItStates() {
    Fact charge = on(1, "c").charged(100);
    Fact claim = on(2, "s").currency("EUR").submitted(70);
    Fact paid = on(3, "p").currency("GBP").posted(-30);

    assertThat(Currencies.of(set(charge, claim, paid)).findings())
        .containsExactly(Finding.of(Rule.SINGLE_CURRENCY, 100, List.of(claim, paid)));
    assertThat(Currencies.of(set(charge)).findings()).isEmpty();
  }
}
