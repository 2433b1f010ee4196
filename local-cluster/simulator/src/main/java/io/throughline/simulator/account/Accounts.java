package io.throughline.simulator.account;

import io.throughline.simulator.Draws;
import io.throughline.simulator.Seed;
import io.throughline.simulator.group.Panel;
import io.throughline.simulator.party.Patients;
import io.throughline.simulator.rate.Rate;
import io.throughline.simulator.rate.Rates;
import io.throughline.simulator.remit.Adjudicator;

/** Makes accounts: the same number of the same panel and day gives the same account each time. */
public final class Accounts {
  private final Seed seed;
  private final Rates rates;
  private final Patients patients;
  private final Adjudicator adjudicator;

  public Accounts(Seed seed, Rates rates) {
    this.seed = seed;
    this.rates = rates;
    this.patients = new Patients(seed);
    this.adjudicator = new Adjudicator(seed);
  }

  /** A course to look through accounts with. */
  public Course course() {
    return new Course(seed, rates);
  }

  /** An account in full. */
  public Account account(Panel panel, int day, int index) {
    Course course = course();
    course.enter(panel, day);
    course.draw(index, 0);
    return new DrawnAccount(this, panel, course, index);
  }

  Draws draws(String kind, DrawnAccount account) {
    long base = seed.number(kind, account.panel().id() * 1_000_000L + account.course().service());
    return new Draws().start(base, account.index());
  }

  Patients patients() {
    return patients;
  }

  Adjudicator adjudicator() {
    return adjudicator;
  }

  double lineDenialRate() {
    return rates.of(Rate.LINE_DENIAL);
  }

  Seed seed() {
    return seed;
  }
}
