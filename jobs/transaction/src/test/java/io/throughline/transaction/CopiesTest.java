package io.throughline.transaction;

import static io.throughline.transaction.Arrivals.inEveryOrder;
import static io.throughline.transaction.Arrivals.set;
import static io.throughline.transaction.TestFact.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One fact that was read at several places. */
class CopiesTest {
  @Test
  void allPlacesAreKeptInAnyOrder() {
    List<Fact> copies =
        List.of(
            copy(1, "file:///b", 7),
            copy(2, "file:///a", 7),
            copy(2, "file:///b", 8),
            copy(2, "file:///b", 9),
            copy(1, "file:///b", 7));
    inEveryOrder(
        copies,
        order -> {
          Fact merged = set(order).facts().getFirst();
          assertThat(merged.recordedAt()).isEqualTo(1);
          assertThat(Place.of(merged.evidence())).isEqualTo(new Place("file:///b", 7));
          assertThat(merged.otherPlaces())
              .containsExactly(
                  new Place("file:///a", 7), new Place("file:///b", 8), new Place("file:///b", 9));
        });
  }

  @Test
  void placesAreBounded() {
    List<Fact> copies = new ArrayList<>();
    IntStream.range(0, 20).forEach(i -> copies.add(copy(i, "file:///" + (char) ('a' + i), 0)));

    assertThat(set(copies).facts().getFirst().otherPlaces()).hasSize(Fact.MOST_OTHER_PLACES);
  }

  @Test
  void onlyTwoPlacesOfOneInputAreAFinding() {
    assertThat(rules(copy(1, "file:///a", 7), copy(2, "file:///b", 7))).isEmpty();
    assertThat(rules(copy(1, "file:///a", 7), copy(2, "file:///a", 7))).isEmpty();
    assertThat(rules(copy(1, "file:///a", 7), copy(2, "file:///a", 8)))
        .containsExactly(Rule.DUPLICATE_EVENT);
    assertThat(rules(copy(1, "file:///a", 7), copy(2, "file:///b", 7), copy(3, "file:///b", 8)))
        .containsExactly(Rule.DUPLICATE_EVENT);
    assertThat(rules(copy(1, "file:///b", 7), copy(2, "file:///a", 7), copy(3, "file:///b", 8)))
        .containsExactly(Rule.DUPLICATE_EVENT);
  }

  @Test
  void shrunkFactSaysAllButWhereItStood() {
    Fact fact =
        on(1, "s")
            .payerName("Payer Inc")
            .facility("F")
            .number("N")
            .claim("C1")
            .patient(7)
            .submitted(100);
    Fact shrunk = fact.shrunk();

    assertThat(shrunk.isShrunk()).isTrue();
    assertThat(shrunk.evidence().uri()).isEmpty();
    assertThat(shrunk.parties()).isEqualTo(fact.parties());
    assertThat(shrunk.references()).isEqualTo(fact.references());
    assertThat(shrunk.statement()).isEqualTo(fact.statement());
    assertThat(shrunk.merged(fact)).isEqualTo(shrunk);
  }

  @Test
  void whatStandsTwiceInOneInputIsNotShrunk() {
    Fact twice = copy(1, "file:///a", 7).merged(copy(1, "file:///a", 8));

    assertThat(twice.shrunk()).isEqualTo(twice);
    assertThat(twice.isShrunk()).isFalse();
  }

  /** Wherever on the way it shrank: the copy that came first or came last. */
  @Test
  void copiesAreKnownByTheirPlacesAfterShrinking() {
    Fact here = copy(2, "file:///a", 7);
    Fact there = copy(1, "file:///a", 8);
    Fact elsewhere = copy(3, "file:///b", 7);

    assertThat(here.shrunk().merged(here)).isEqualTo(here.shrunk());
    assertThat(here.shrunk().merged(elsewhere).standsTwiceInOneInput()).isFalse();
    inEveryOrder(
        List.of(here, there, elsewhere),
        order -> {
          for (int when = 1; when < order.size(); when++) {
            Fact merged = order.getFirst();
            for (int i = 1; i < order.size(); i++) {
              merged = (i == when ? merged.shrunk() : merged).merged(order.get(i));
            }
            assertThat(merged.standsTwiceInOneInput()).isTrue();
            assertThat(merged.recordedAt()).isEqualTo(1);
          }
        });
  }

  private static List<Rule> rules(Fact... copies) {
    List<List<Rule>> rules = new ArrayList<>();
    inEveryOrder(
        List.of(copies), order -> rules.add(Assessments.rules(Assessments.claim(set(order)))));
    assertThat(rules).allMatch(rules.getFirst()::equals);
    return rules.getFirst();
  }

  private static Fact copy(long recordedAt, String uri, long offset) {
    return on(1, "s").read(recordedAt, uri).offset(offset).submitted(100);
  }
}
