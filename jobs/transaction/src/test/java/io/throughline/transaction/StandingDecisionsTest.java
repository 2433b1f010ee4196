package io.throughline.transaction;

import static io.throughline.transaction.TestFact.id;
import static io.throughline.transaction.TestFact.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** RULES.md, section 3: which decisions stand, which reversal takes which away. */
class StandingDecisionsTest {
  @Test
  void reversalTakesAwayTheLatestOfItsAmount() {
    Fact reversal = paid(4, "x", "22", -60);
    StandingDecisions standing =
        of(paid(1, "r1", "1", 60), paid(2, "r2", "1", 60), paid(3, "r3", "1", 59), reversal);

    assertThat(standing.originalOf(reversal).eventId()).isEqualTo(id("r2"));
  }

  @Test
  void reversalOfAnotherAmountTakesAwayTheLatest() {
    Fact reversal = paid(4, "x", "22", -61);
    StandingDecisions standing = of(paid(1, "r1", "1", 60), paid(2, "r2", "1", 59), reversal);

    assertThat(standing.originalOf(reversal).eventId()).isEqualTo(id("r2"));
  }

  @Test
  void eachDecisionIsTakenAwayOnce() {
    Fact first = paid(2, "x1", "22", -60);
    Fact second = paid(3, "x2", "22", -60);
    StandingDecisions standing = of(paid(1, "r", "1", 60), first, second);

    assertThat(standing.originalOf(first).eventId()).isEqualTo(id("r"));
    assertThat(standing.originalOf(second)).isNull();
  }

  @Test
  void reversalTakesNothingOfAnotherPayerOrNumberOrOfLater() {
    Fact reversal = on(3, "x").number("N").remitted("22", -100, -60, 0);

    assertThat(of(on(1, "r").number("M").remitted("1", 100, 60, 0), reversal).originalOf(reversal))
        .isNull();
    assertThat(
            of(on(1, "r").payer("B").number("N").remitted("1", 100, 60, 0), reversal)
                .originalOf(reversal))
        .isNull();
    assertThat(of(reversal, on(4, "r").number("N").remitted("1", 100, 60, 0)).originalOf(reversal))
        .isNull();
  }

  @Test
  void nameStandsInForThePayersId() {
    Fact reversal = on(3, "x").payer(null).payerName("Acme").remitted("22", -100, -60, 0);
    Fact paid = on(1, "r").payer(null).payerName("Acme").remitted("1", 100, 60, 0);

    assertThat(of(paid, reversal).originalOf(reversal)).isEqualTo(paid);
  }

  @Test
  void whatStandsTwiceIsADuplicate() {
    assertThat(duplicates(paid(1, "r1", "1", 60), paid(2, "r2", "1", 60), paid(3, "r3", "2", 60)))
        .containsExactly(id("r2"), id("r3"));
  }

  @Test
  void whatWasTakenBackIsNoEarlierPayment() {
    assertThat(duplicates(paid(1, "r1", "1", 60), paid(2, "x", "22", -60), paid(3, "r2", "1", 60)))
        .isEmpty();
  }

  @Test
  void aCentMakesAnotherPayment() {
    assertThat(duplicates(paid(1, "r1", "1", 60), paid(2, "r2", "1", 61))).isEmpty();
    assertThat(
            duplicates(
                on(1, "r1").number("N").remitted("1", 100, 60, 0),
                on(2, "r2").number("N").remitted("1", 101, 60, 0)))
        .isEmpty();
  }

  @Test
  void nothingPaidOrNoNumberIsNoDuplicate() {
    assertThat(duplicates(paid(1, "r1", "1", 0), paid(2, "r2", "1", 0))).isEmpty();
    assertThat(
            duplicates(
                on(1, "r1").remitted("1", 100, 60, 0), on(2, "r2").remitted("1", 100, 60, 0)))
        .isEmpty();
    assertThat(
            duplicates(
                on(1, "r1").number("N").remitted("1", 100, 60, 0),
                on(2, "r2").number("N").payer("B").remitted("1", 100, 60, 0)))
        .isEmpty();
  }

  private static Fact paid(int day, String name, String status, long paid) {
    return on(day, name).number("N").remitted(status, paid < 0 ? -100 : 100, paid, 0);
  }

  private static List<UUID> duplicates(Fact... decisions) {
    return of(decisions).duplicates().stream().map(Fact::eventId).toList();
  }

  private static StandingDecisions of(Fact... decisions) {
    return StandingDecisions.of(Stream.of(decisions).sorted(Fact.BY_OCCURRENCE).toList());
  }
}
