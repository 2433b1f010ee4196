package io.throughline.simulator.fault;

import io.throughline.simulator.day.Charges;
import io.throughline.simulator.day.Entry;
import io.throughline.simulator.truth.FactName;
import io.throughline.simulator.truth.Finding;
import io.throughline.simulator.truth.Owner;
import java.util.ArrayList;
import java.util.List;

/** Writes charge messages and entries of patient accounting twice. */
final class DuplicateEvent implements PlanFault {
  private static final String RULE = "event";

  @Override
  public void apply(Occasion occasion) {
    List<Charges> charges = new ArrayList<>();
    for (Charges one : occasion.plan().charges()) {
      charges.add(one);
      String number = one.account().number() + "." + one.first();
      if (!occasion.plan().site().acquired() && occasion.hits(number)) {
        charges.add(one);
        Owner owner = Owner.of(one.account());
        occasion.find(
            Finding.Kind.DUPLICATE, RULE, owner, new FactName(owner, "ChargeApproved", number), 0);
      }
    }
    occasion.plan().charges().clear();
    occasion.plan().charges().addAll(charges);
    List<Entry> entries = new ArrayList<>();
    for (Entry one : occasion.plan().entries()) {
      entries.add(one);
      if (one.kind() == Entry.Kind.PAYMENT && occasion.hits(one.id())) {
        entries.add(one);
        occasion.find(Finding.Kind.DUPLICATE, RULE, one.owner(), Names.posted(one), 0);
      }
    }
    occasion.plan().entries().clear();
    occasion.plan().entries().addAll(entries);
  }
}
