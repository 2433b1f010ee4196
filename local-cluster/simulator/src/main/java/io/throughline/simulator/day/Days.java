package io.throughline.simulator.day;

import io.throughline.simulator.Seed;
import io.throughline.simulator.account.Account;
import io.throughline.simulator.account.Accounts;
import io.throughline.simulator.account.Course;
import io.throughline.simulator.ack.ClaimAnswer;
import io.throughline.simulator.calendar.BusinessDays;
import io.throughline.simulator.claim.Claim;
import io.throughline.simulator.claim.ServiceLine;
import io.throughline.simulator.group.HealthPlan;
import io.throughline.simulator.group.HospitalGroup;
import io.throughline.simulator.group.Panel;
import io.throughline.simulator.group.Site;
import io.throughline.simulator.group.Volume;
import io.throughline.simulator.rate.Rates;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Computes any day of any site. Days hang on nothing but the seed, so they can be computed in any
 * order and by several threads, each with a {@code Days} of its own.
 */
public final class Days {
  private final HospitalGroup group;
  private final PanelDay panelDay;
  private final Advices advices;
  private final Journals journals;
  private final Contracts contracts;
  private final NaturalFindings findings;

  /**
   * @param zone of the sites' times
   */
  public Days(Seed seed, Rates rates, HospitalGroup group, Volume volume, ZoneId zone) {
    this.group = group;
    this.panelDay = new PanelDay(new Accounts(seed, rates), volume);
    this.advices = new Advices(seed, rates);
    this.journals = new Journals(seed, rates);
    this.contracts = new Contracts(seed, rates);
    this.findings = new NaturalFindings(zone);
  }

  /** What happens at a site on a day. */
  public DayPlan plan(Site site, int day) {
    DayPlan plan = new DayPlan(site, day);
    for (Panel panel : group.panels(site)) {
      PostedRuns posted = new PostedRuns(advices, panel, day);
      List<Account> accounts =
          panelDay.find(panel, day, course -> isTouched(course, day) || posted.include(course));
      accounts.forEach(account -> happen(plan, account));
      addRemittances(plan, panel, accounts);
      book(plan.entries(), posted, accounts, day);
      contracts.change(panel, day).ifPresent(plan.contracts()::add);
    }
    addJournal(plan);
    findings.add(plan);
    return plan;
  }

  private static boolean isTouched(Course course, int day) {
    return course.service() == day
        || course.sent() == day
        || course.answered() == day
        || course.paid() == day
        || course.resent() == day
        || course.reanswered() == day
        || course.followUpSent() == day
        || course.followUpAnswered() == day
        || course.paidAgain() == day
        || isBookedOn(course, day);
  }

  private static boolean isBookedOn(Course course, int day) {
    return course.patientDecided() == day || course.refunded() == day || course.writtenOff() == day;
  }

  private static void happen(DayPlan plan, Account account) {
    Course course = account.course();
    int day = plan.day();
    if (course.service() == day) {
      plan.encounters().add(account);
      List<ServiceLine> lines = account.claim().lines();
      plan.charges()
          .add(new Charges(account, 1, lines, account.visit().dischargedAt().plusMinutes(20)));
    }
    if (course.sent() == day || course.resent() == day) {
      plan.claims().add(new Sent(account, account.claim()));
    }
    if (course.answered() == day) {
      answer(plan, account, account.claim(), !course.isRefused(), course.sent());
    }
    if (course.reanswered() == day) {
      answer(plan, account, account.claim(), true, course.resent());
    }
    if (course.followUpSent() == day) {
      Claim followUp = account.decisions().followUp().orElseThrow();
      plan.claims().add(new Sent(account, followUp));
      int next = account.claim().lines().size() + 1;
      account
          .decisions()
          .lateCharge()
          .ifPresent(
              line ->
                  plan.charges()
                      .add(
                          new Charges(
                              account,
                              next,
                              List.of(line),
                              account.at(day, "late-charge", 8, 12))));
    }
    if (course.followUpAnswered() == day) {
      Claim followUp = account.decisions().followUp().orElseThrow();
      answer(plan, account, followUp, true, course.followUpSent());
    }
  }

  private static void answer(
      DayPlan plan, Account account, Claim claim, boolean accepted, int receivedOn) {
    Panel panel = account.panel();
    boolean secondary = claim.prior().isPresent();
    HealthPlan by = secondary ? panel.secondary().orElseThrow() : panel.plan();
    boolean followUp = claim != account.claim();
    String number =
        followUp ? account.decisions().followUpNumber() : account.decisions().payerClaimNumber();
    Optional<String> payerNumber = accepted ? Optional.of(number) : Optional.empty();
    plan.answers().add(new Answered(account, by, new ClaimAnswer(claim, payerNumber), receivedOn));
  }

  private void addRemittances(DayPlan plan, Panel panel, List<Account> accounts) {
    List<Advice> all = new ArrayList<>(advices.primary(panel, plan.day(), accounts));
    all.addAll(advices.secondary(panel, plan.day(), accounts));
    plan.remittances().addAll(all);
    all.stream()
        .map(Advice::remittance)
        .filter(one -> one.amount() > 0)
        .map(Settlement::of)
        .forEach(plan.settlements()::add);
  }

  /** Adds a remittance that comes, is settled and is posted on the day. */
  public static void receive(DayPlan plan, Advice advice) {
    plan.remittances().add(advice);
    if (advice.remittance().amount() == 0) {
      return;
    }
    plan.settlements().add(Settlement.of(advice.remittance()));
    List<Entry> entries =
        Bookings.of(advice).stream().filter(entry -> entry.kind() == Entry.Kind.PAYMENT).toList();
    plan.entries().addAll(entries);
    plan.journal().addAll(Journals.document(plan.site(), plan.day(), plan.day(), 3, "", entries));
  }

  /** Claims that are sent for the first time on a day, and accepted. */
  public List<Account> accountsSentOn(Site site, int day) {
    List<Account> sent = new ArrayList<>();
    for (Panel panel : group.panels(site)) {
      sent.addAll(panelDay.find(panel, day, course -> course.sent() == day && !course.isRefused()));
    }
    return sent;
  }

  /** Books remittances, and what patients pay. */
  private static void book(
      List<Entry> entries, PostedRuns posted, List<Account> accounts, int day) {
    for (Advice advice : posted.advices(accounts)) {
      entries.addAll(Bookings.of(advice));
      entries.addAll(Bookings.payersRefund(advice));
    }
    for (Account account : accounts) {
      if (isBookedOn(account.course(), day)) {
        entries.addAll(Bookings.own(account, day));
      }
    }
  }

  /** What was booked on an earlier day. */
  private List<Entry> booked(Site site, int day) {
    List<Entry> entries = new ArrayList<>();
    for (Panel panel : group.panels(site)) {
      PostedRuns posted = new PostedRuns(advices, panel, day);
      List<Account> accounts =
          panelDay.find(panel, day, course -> isBookedOn(course, day) || posted.include(course));
      book(entries, posted, accounts, day);
    }
    return entries;
  }

  private void addJournal(DayPlan plan) {
    Site site = plan.site();
    int before = BusinessDays.before(plan.day());
    if (BusinessDays.isOne(plan.day()) && journals.isRefused(site, before)) {
      plan.journal().addAll(journals.again(site, before, plan.day(), booked(site, before)));
    }
    plan.journal().addAll(journals.first(site, plan.day(), plan.entries()));
  }
}
