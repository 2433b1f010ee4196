package io.throughline.transaction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Seeded histories of one claim: payers, splits, reversals, repeats, in any order. */
final class RandomHistories {
  private final Random random;
  private int named;

  RandomHistories(long seed) {
    random = new Random(seed);
  }

  /** Facts of which each balances in itself. */
  List<Fact> balanced() {
    List<Fact> facts = new ArrayList<>();
    long charge = 1 + random.nextInt(1_000_000);
    for (int i = random.nextInt(3); i > 0; i--) {
      facts.add(next().submitted(pick("1", "1", "7", "8", "5"), charge));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      facts.add(random.nextBoolean() ? next().accepted() : next().rejected());
    }
    long prior = 0;
    int payers = random.nextInt(4);
    for (int payer = 1; payer <= payers; payer++) {
      prior = payer(facts, payer, charge, prior);
    }
    if (!facts.isEmpty() && random.nextBoolean()) {
      facts.add(facts.get(random.nextInt(facts.size())));
    }
    Collections.shuffle(facts, random);
    return facts;
  }

  private long payer(List<Fact> facts, int place, long charge, long prior) {
    String name = "PAYER-" + place;
    long open = charge - prior;
    long paid = part(open);
    long patient = part(open - paid);
    String number = "N" + place;
    facts.add(next().payer(name).number(number).remitted("" + place, charge, paid, patient, prior));
    if (random.nextInt(4) == 0) {
      facts.add(next().payer(name).number(number).remitted("22", -charge, -paid, -patient, -prior));
      paid = part(open);
      patient = part(open - paid);
      facts.add(
          next().payer(name).number(number).remitted("" + place, charge, paid, patient, prior));
    }
    return charge - patient;
  }

  private long part(long of) {
    return of <= 0 ? 0 : (long) random.nextInt((int) of + 1);
  }

  private TestFact next() {
    return TestFact.on(random.nextInt(100), "f" + named++)
        .read(random.nextInt(50), "file:///in/" + random.nextInt(3) + ".x12")
        .patient(random.nextInt(2))
        .service(random.nextInt(3) == 0 ? Statement.NO_DATE : random.nextInt(20_000));
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
