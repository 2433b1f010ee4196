package io.throughline.transaction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** Facts in every order of arrival. */
final class Arrivals {
  private Arrivals() {}

  static FactSet set(Fact... facts) {
    return set(List.of(facts));
  }

  static FactSet set(List<Fact> facts) {
    return set(FactSet.empty(), facts);
  }

  static FactSet set(FactSet start, List<Fact> facts) {
    FactSet set = start;
    for (Fact fact : facts) {
      set = set.add(fact).set();
    }
    return set;
  }

  static <T> void inEveryOrder(List<T> facts, Consumer<List<T>> check) {
    permute(new ArrayList<>(facts), 0, check);
  }

  private static <T> void permute(List<T> facts, int from, Consumer<List<T>> check) {
    if (from == facts.size()) {
      check.accept(List.copyOf(facts));
      return;
    }
    for (int i = from; i < facts.size(); i++) {
      Collections.swap(facts, from, i);
      permute(facts, from + 1, check);
      Collections.swap(facts, from, i);
    }
  }
}
