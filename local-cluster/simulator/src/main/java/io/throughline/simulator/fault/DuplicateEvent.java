package io.throughline.simulator.fault;

import io.throughline.simulator.day.Charges;
import io.throughline.simulator.day.Entry;
import io.throughline.simulator.day.Names;
import io.throughline.simulator.truth.FactName;
import io.throughline.simulator.truth.Finding;
import io.throughline.simulator.truth.Owner;
import io.throughline.simulator.truth.Rule;
import java.util.ArrayList;
import java.util.List;

/** Writes charge messages and entries of patient accounting twice. */
final class DuplicateEvent implements PlanFault {
  @Override
  public void apply(Occasion occasion) {
    List<Charges> charges = new ArrayList<>();
    for (Charges one : occasion.plan().charges()) {
      charges.add(one);
      String number = one.account().number() + "." + one.first();
      if (!occasion.plan().site().acquired() && occasion.hits(number)) {
        charges.add(one);
        findEachCharge(occasion, one);
      }
    }
    occasion.plan().charges().clear();
    occasion.plan().charges().addAll(charges);
    List<Entry> entries = new ArrayList<>();
    for (Entry one : occasion.plan().entries()) {
      entries.add(one);
      if (one.kind() == Entry.Kind.PAYMENT && occasion.hits(one.id())) {
        entries.add(one);
        occasion.find(Finding.of(Rule.DUPLICATE_EVENT, one.owner(), 0, Names.posted(one)));
      }
    }
    occasion.plan().entries().clear();
    occasion.plan().entries().addAll(entries);
  }

  /** Each charge of the message is a fact of its own. */
  private static void findEachCharge(Occasion occasion, Charges message) {
    Owner owner = Owner.of(message.account());
    for (int i = 0; i < message.lines().size(); i++) {
      String number = message.account().number() + "." + (message.first() + i);
      FactName charge = new FactName(owner, "ChargeApproved", number);
      occasion.find(Finding.of(Rule.DUPLICATE_EVENT, owner, 0, charge));
    }
  }
}
