package io.throughline.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What must hold for every set of facts, over many seeded histories. */
class InvariantTest {
  private static final int HISTORIES = 5_000;

  @Test
  void moneyIsExplainedToTheCent() {
    for (int seed = 0; seed < HISTORIES; seed++) {
      Balance balance =
          Assessments.claim(Arrivals.set(new RandomHistories(seed).balanced())).balance();
      assertThat(balance.charge())
          .as("seed %d", seed)
          .isEqualTo(
              balance.paid()
                  + balance.adjusted()
                  + balance.patientResponsibility()
                  + balance.outstanding());
    }
  }

  @Test
  void balancedRemittancesOfAllPayersLeaveNothingOutstanding() {
    int checked = 0;
    for (int seed = 0; seed < HISTORIES; seed++) {
      List<Fact> remittances =
          new RandomHistories(seed)
              .balanced().stream().filter(fact -> fact.evidence().tag().equals("CLP")).toList();
      if (!remittances.isEmpty()) {
        Balance balance = Assessments.claim(Arrivals.set(remittances)).balance();
        assertThat(balance.outstanding()).as("seed %d: %s", seed, balance).isZero();
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(HISTORIES / 2);
  }

  @Test
  void shuffleAndRepeatChangeNothing() {
    for (int seed = 0; seed < HISTORIES; seed++) {
      List<Fact> facts = new RandomHistories(seed).balanced();
      Assessment expected = Assessments.claim(Arrivals.set(facts));
      Collections.shuffle(facts, new Random(~seed));
      facts.addAll(List.copyOf(facts));
      assertThat(Assessments.claim(Arrivals.set(facts))).as("seed %d", seed).isEqualTo(expected);
    }
  }
}
