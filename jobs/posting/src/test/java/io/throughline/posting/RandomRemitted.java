package io.throughline.posting;

import io.throughline.transaction.Detail.Adjustment;
import java.util.SplittableRandom;

/** Payments of all sorts from a seed: most of them fine, some with one thing wrong. */
final class RandomRemitted {
  private RandomRemitted() {}

  static Remitted of(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Remitted remitted = new Remitted("random-" + seed);
    remitted.charge = random.nextLong(1, 1_000_000_00);
    remitted.claimCharge = remitted.charge;
    remitted.patient = random.nextLong(remitted.charge);
    long rest = remitted.charge - remitted.patient;
    long cut = random.nextLong(rest + 1);
    remitted.paid = rest - cut;
    remitted.adjustments.clear();
    remitted.adjustments.add(new Adjustment("CO", random.nextBoolean() ? "45" : "16", cut));
    remitted.adjustments.add(new Adjustment("PR", "1", remitted.patient));
    switch (random.nextInt(12)) {
      case 0 -> remitted.isDuplicate = true;
      case 1 -> remitted.isKnown = false;
      case 2 -> remitted.payer = "FP999";
      case 3 -> remitted.paid += 1;
      case 4 -> remitted.facility = null;
      default -> {
        // Nothing is wrong with it.
      }
    }
    return remitted;
  }
}
