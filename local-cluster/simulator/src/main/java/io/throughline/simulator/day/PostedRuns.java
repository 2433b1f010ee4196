package io.throughline.simulator.day;

import io.throughline.simulator.account.Account;
import io.throughline.simulator.account.Course;
import io.throughline.simulator.account.Turn;
import io.throughline.simulator.group.Panel;
import java.util.ArrayList;
import java.util.List;

/** The pay days, up to the day itself, whose remittances to a panel are posted on a day. */
final class PostedRuns {
  private final Advices advices;
  private final Panel panel;
  private final List<Integer> primary = new ArrayList<>(2);
  private final List<Integer> secondary = new ArrayList<>(2);

  PostedRuns(Advices advices, Panel panel, int day) {
    this.advices = advices;
    this.panel = panel;
    for (int payDay = day - Advices.longestPosting(); payDay <= day; payDay++) {
      if (panel.plan().cycle().isOn(payDay) && advices.postedOn(panel, false, payDay) == day) {
        primary.add(payDay);
      }
      if (panel.secondary().isPresent()
          && panel.secondary().get().cycle().isOn(payDay)
          && advices.postedOn(panel, true, payDay) == day) {
        secondary.add(payDay);
      }
    }
  }

  /** Whether a remittance that is posted may be about the account. */
  boolean include(Course course) {
    if (course.turn() == Turn.SECONDARY && secondary.contains(course.paidAgain())) {
      return true;
    }
    return primary.contains(course.paid()) || primary.contains(course.paidAgain());
  }

  /** The remittances that are posted, of accounts among these. */
  List<Advice> advices(List<Account> accounts) {
    List<Advice> posted = new ArrayList<>();
    primary.forEach(payDay -> posted.addAll(advices.primary(panel, payDay, accounts)));
    secondary.forEach(payDay -> posted.addAll(advices.secondary(panel, payDay, accounts)));
    return posted;
  }
}
