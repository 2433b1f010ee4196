package io.throughline.simulator.day;

import io.throughline.simulator.account.Account;
import io.throughline.simulator.account.Accounts;
import io.throughline.simulator.account.Course;
import io.throughline.simulator.group.Panel;
import io.throughline.simulator.group.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds the accounts of a panel to which something happens, the oldest first. */
final class PanelDay {
  private final Accounts accounts;
  private final Volume volume;
  private final Course course;

  PanelDay(Accounts accounts, Volume volume) {
    this.accounts = accounts;
    this.volume = volume;
    this.course = accounts.course();
  }

  /** Accounts of up to a year ago whose course fits. */
  List<Account> find(Panel panel, int day, Predicate<Course> fits) {
    List<Account> found = new ArrayList<>();
    for (int service = day - Course.LONGEST; service <= day; service++) {
      int count = volume.accounts(panel, service);
      if (count == 0) {
        continue;
      }
      course.enter(panel, service);
      for (int index = 0; index < count; index++) {
        if (course.draw(index, day - service) && fits.test(course)) {
          found.add(accounts.account(panel, service, index));
        }
      }
    }
    return found;
  }
}
