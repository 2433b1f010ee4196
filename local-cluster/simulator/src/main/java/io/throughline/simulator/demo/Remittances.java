package io.throughline.simulator.demo;

import io.throughline.simulator.Seed;
import io.throughline.simulator.party.Facility;
import io.throughline.simulator.party.Payer;
import io.throughline.simulator.remit.Adjudication;
import io.throughline.simulator.remit.ProviderAdjustment;
import io.throughline.simulator.remit.Remittance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts claim payments together into remittances: one for each payer, day and facility. */
final class Remittances {
  /** Place, among those that pay something, of the one whose BPR02 is off. */
  private static final int UNBALANCED = 1;

  private static final long OFF_BY = 1_000;

  private final Seed seed;

  Remittances(Seed seed) {
    this.seed = seed;
  }

  /** In order of trace numbers, which begin with the payer and the day. */
  List<Remittance> of(List<Chronicle.Paid> payments) {
    TreeMap<String, List<Chronicle.Paid>> byTrace =
        payments.stream()
            .collect(Collectors.groupingBy(Remittances::trace, TreeMap::new, Collectors.toList()));
    List<Remittance> remittances = new ArrayList<>();
    int paying = 0;
    for (String trace : byTrace.keySet()) {
      Remittance remittance = remittance(trace, byTrace.get(trace));
      boolean off = remittance.amount() > 0 && paying++ == UNBALANCED;
      remittances.add(off ? remittance.amountOffBy(OFF_BY) : remittance);
    }
    return remittances;
  }

  private Remittance remittance(String trace, List<Chronicle.Paid> payments) {
    Adjudication first = payments.getFirst().adjudication();
    Payer payer = first.claim().payer();
    Facility payee = first.claim().facility();
    LocalDate date = payments.getFirst().date();
    List<Adjudication> claims = payments.stream().map(Chronicle.Paid::adjudication).toList();
    return Remittance.balanced(payer, payee, trace, date, claims, interest(trace, first));
  }

  /** Now and then a payer owes interest on its first claim. */
  private List<ProviderAdjustment> interest(String trace, Adjudication first) {
    SplittableRandom chance = seed.stream(trace, 0);
    return chance.nextInt(4) == 0
        ? List.of(new ProviderAdjustment("L6", first.payerClaimNumber(), -chance.nextLong(10, 400)))
        : List.of();
  }

  private static String trace(Chronicle.Paid paid) {
    LocalDate date = paid.date();
    return "%s%02d%03d%s"
        .formatted(
            paid.adjudication().claim().payer().id(),
            date.getYear() % 100,
            date.getDayOfYear(),
            paid.adjudication().claim().facility().code());
  }
}
