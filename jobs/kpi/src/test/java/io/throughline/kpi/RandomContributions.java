package io.throughline.kpi;

import io.throughline.events.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Contributions of any sort from a seed, amounts up to the greatest there are. */
final class RandomContributions {
  private static final String[] NAMES = {"none", "RVH", "FP107", "Ökumenisches Spital, Haus 2"};

  private final Random random;

  RandomContributions(long seed) {
    random = new Random(seed);
  }

  /** At most one for each KPI, most of one slice. */
  List<Contribution> next() {
    List<Contribution> contributions = new ArrayList<>();
    Slice slice = slice();
    for (Kpi kpi : Kpi.values()) {
      if (random.nextInt(3) == 0) {
        slice = random.nextInt(5) == 0 ? slice() : slice;
        Stage stage = kpi == Kpi.STUCK ? any(Stage.values()) : null;
        contributions.add(new Contribution(kpi, slice, stage, number(), amounts(kpi)));
      }
    }
    return contributions;
  }

  Amounts amounts(Kpi kpi) {
    return switch (kpi.sort()) {
      case TIME -> Amounts.ofTime(number(), number());
      case RATE -> Amounts.ofRate(number(), random.nextBoolean(), number());
      case AMOUNT -> Amounts.of(number());
    };
  }

  Slice slice() {
    return new Slice(any(NAMES), any(NAMES), any(Type.values()), "USD");
  }

  /** Of any size and either sign. */
  long number() {
    return random.nextLong() >> random.nextInt(Long.SIZE);
  }

  <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  Random random() {
    return random;
  }
}
