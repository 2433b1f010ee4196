package io.throughline.transaction;

import static io.throughline.transaction.Arrivals.inEveryOrder;
import static io.throughline.transaction.Arrivals.set;
import static io.throughline.transaction.TestFact.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FactSetTest {
  @Test
  void noOrderOfArrivalChangesTheAssessment() {
    List<Fact> claim =
        List.of(
            on(1, "s").submitted(100),
            on(2, "a").accepted(),
            on(9, "r").number("N").remitted("1", 100, 60, 15),
            on(30, "x").number("N").remitted("22", -100, -60, -15),
            on(30, "c").number("N").remitted("1", 100, 50, 30),
            on(40, "r2").payer("B").number("M").remitted("2", 100, 25, 5, 70));
    FactSet expected = set(claim);
    Assessment assessment = Assessments.claim(expected);

    inEveryOrder(
        claim,
        order -> {
          FactSet arrived = set(order);
          assertThat(arrived).isEqualTo(expected);
          assertThat(Assessments.claim(arrived)).isEqualTo(assessment);
        });
  }

  @Test
  void repeatChangesNothing() {
    Fact fact = on(1, "s").submitted(100);
    FactSet once = set(fact);
    FactSet.Addition again = once.add(fact);

    assertThat(again.changed()).isFalse();
    assertThat(again.refused()).isEmpty();
    assertThat(again.set()).isEqualTo(once);
  }

  @Test
  void copyThatWasReadFirstStaysWhateverArrivesFirst() {
    Fact first = on(1, "s").read(5, "file:///a").submitted(100);
    Fact sameTimeOtherFile = on(1, "s").read(5, "file:///b").submitted(100);
    Fact later = on(1, "s").read(6, "file:///c").submitted(100);

    inEveryOrder(
        List.of(first, sameTimeOtherFile, later),
        order ->
            assertThat(set(order).facts())
                .singleElement()
                .satisfies(
                    fact -> {
                      assertThat(fact.recordedAt()).isEqualTo(5);
                      assertThat(fact.evidence()).isEqualTo(first.evidence());
                      assertThat(fact.otherPlaces())
                          .containsExactly(
                              Place.of(sameTimeOtherFile.evidence()), Place.of(later.evidence()));
                    }));
  }

  @Test
  void factsReadFirstStayWhenThereAreTooMany() {
    List<Fact> facts =
        IntStream.range(0, 5)
            .mapToObj(i -> on(9 - i, "f" + i).read(i, "file:///a").submitted(i))
            .toList();

    inEveryOrder(
        facts,
        order -> {
          FactSet full = set(FactSet.empty(3), order);
          assertThat(full.facts()).containsExactlyInAnyOrderElementsOf(facts.subList(0, 3));
          assertThat(full.overflowed()).isTrue();
        });
  }

  @Test
  void saysWhatFoundNoRoom() {
    Fact early = on(1, "early").read(1, "file:///a").submitted(1);
    Fact late = on(1, "late").read(2, "file:///a").submitted(1);
    FactSet one = FactSet.empty(1);

    assertThat(one.add(early).refused()).isEmpty();
    assertThat(one.add(early).set().add(late).refused()).contains(late);
    assertThat(one.add(late).set().add(early).refused()).contains(late);
  }

  @Test
  void limitIsReachedByTheNextFactNotByTheLastThatFits() {
    FactSet full = FactSet.empty(2);
    full = full.add(on(1, "a").submitted(1)).set().add(on(1, "b").submitted(1)).set();
    assertThat(full.overflowed()).isFalse();
    assertThat(full.add(on(1, "c").submitted(1)).set().overflowed()).isTrue();
    assertThatThrownBy(() -> FactSet.empty(0)).hasMessageContaining("limit of facts");
  }

  @Test
  void mergeIsCommutativeAssociativeAndIdempotent() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      FactSet a = randomSet(random);
      FactSet b = randomSet(random);
      FactSet c = randomSet(random);
      assertAlike(a.merge(b), b.merge(a));
      assertAlike(a.merge(b).merge(c), a.merge(b.merge(c)));
      assertAlike(a.merge(b).merge(b), a.merge(b));
      assertThat(a.merge(a)).isEqualTo(a);
    }
  }

  @Test
  void refusedFactsAreCountedByTheTransaction() {
    TransactionKey key = TransactionKey.claim("1", "2");
    Transaction full =
        new Transaction(key, FactSet.empty(1), 0).add(on(1, "a").submitted(1)).transaction();
    Transaction.Change refusal = full.add(on(2, "b").submitted(1));

    assertThat(refusal.changed()).isTrue();
    assertThat(refusal.refused()).isPresent();
    assertThat(refusal.transaction().refused()).isEqualTo(1);
    assertThat(full.add(on(1, "a").submitted(1)).changed()).isFalse();
  }

  /** What found no room is not remembered, nor is where it stood. */
  private static void assertAlike(FactSet one, FactSet other) {
    assertThat(one.overflowed()).isEqualTo(other.overflowed());
    if (one.overflowed()) {
      assertThat(one.facts())
          .extracting(Fact::eventId, Fact::recordedAt, Fact::evidence)
          .containsExactlyElementsOf(
              other.facts().stream()
                  .map(fact -> tuple(fact.eventId(), fact.recordedAt(), fact.evidence()))
                  .toList());
    } else {
      assertThat(one).isEqualTo(other);
    }
  }

  private static FactSet randomSet(Random random) {
    List<Fact> facts = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      facts.add(
          on(random.nextInt(3), "f" + random.nextInt(8))
              .read(random.nextInt(4), "file:///" + random.nextInt(2))
              .submitted(1));
    }
    return set(FactSet.empty(4), facts);
  }
}
