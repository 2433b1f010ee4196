package io.throughline.simulator.day;

import io.throughline.simulator.Draws;
import io.throughline.simulator.Padded;
import io.throughline.simulator.Seed;
import io.throughline.simulator.group.Panel;
import io.throughline.simulator.rate.Rate;
import io.throughline.simulator.rate.Rates;
import java.time.LocalDate;
import java.util.Optional;

/** Contracts between a site and its payers, some of which change at the start of a month. */
final class Contracts {
  private final Seed seed;
  private final Rates rates;

  Contracts(Seed seed, Rates rates) {
    this.seed = seed;
    this.rates = rates;
  }

  /** What changes on a day. */
  Optional<ContractChange> change(Panel panel, int day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    if (date.getDayOfMonth() != 1) {
      return Optional.empty();
    }
    Draws draws = new Draws().start(seed.number("contract", panel.id()), day);
    if (!draws.happens(rates.of(Rate.CONTRACT_CHANGE))) {
      return Optional.empty();
    }
    String contract =
        "K" + panel.site().code() + Padded.number(panel.index(), 2) + panel.plan().payer().id();
    int version = date.getYear() * 100 + date.getMonthValue();
    long amount = draws.between(-500_00, 500_00) * 10L;
    return Optional.of(
        new ContractChange(panel.plan(), contract, version, date, date.atTime(9, 30), amount));
  }
}
