package io.throughline.simulator.day;

import io.throughline.simulator.Draws;
import io.throughline.simulator.Padded;
import io.throughline.simulator.Seed;
import io.throughline.simulator.account.Account;
import io.throughline.simulator.account.Turn;
import io.throughline.simulator.calendar.BusinessDays;
import io.throughline.simulator.group.HealthPlan;
import io.throughline.simulator.group.Panel;
import io.throughline.simulator.rate.Rate;
import io.throughline.simulator.rate.Rates;
import io.throughline.simulator.remit.Adjudication;
import io.throughline.simulator.remit.ProviderAdjustment;
import io.throughline.simulator.remit.Remittance;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts what payers decide together into remittances. */
final class Advices {
  private static final int LATE_BY_AT_LEAST = 3;
  private static final int LATE_BY_AT_MOST = 6;
  private static final DateTimeFormatter YEAR_AND_DAY = DateTimeFormatter.ofPattern("yyDDD");

  private final Seed seed;
  private final Rates rates;
  private final int claimsPerRemittance;

  Advices(Seed seed, Rates rates) {
    this.seed = seed;
    this.rates = rates;
    this.claimsPerRemittance = rates.count(Rate.CLAIMS_PER_REMITTANCE);
  }

  /** No remittance is posted later than so many days after it came. */
  static int longestPosting() {
    return LATE_BY_AT_MOST + 4;
  }

  /**
   * The day on which the remittances of a panel and pay day are posted.
   *
   * @param secondary true: those of the plan that pays second
   */
  int postedOn(Panel panel, boolean secondary, int payDay) {
    Draws draws = draws(panel, secondary, payDay);
    int late =
        draws.happens(rates.of(Rate.LATE_POSTING))
            ? draws.between(LATE_BY_AT_LEAST, LATE_BY_AT_MOST)
            : draws.below(2);
    return BusinessDays.after(payDay, late);
  }

  private Draws draws(Panel panel, boolean secondary, int payDay) {
    return new Draws().start(seed.number(secondary ? "second" : "first", panel.id()), payDay);
  }

  /** The remittances of the panel's own plan. */
  List<Advice> primary(Panel panel, int payDay, List<Account> accounts) {
    Run run = new Run(panel, panel.plan(), false, payDay);
    for (Account account : accounts) {
      if (account.course().paid() == payDay) {
        run.add(account, account.decisions().first());
      }
      if (account.course().paidAgain() == payDay && account.course().turn() != Turn.SECONDARY) {
        run.add(account, account.decisions().second());
        run.add(account, account.decisions().takeback());
      }
    }
    return run.end();
  }

  /** The remittances of the plan that pays after it. */
  List<Advice> secondary(Panel panel, int payDay, List<Account> accounts) {
    if (panel.secondary().isEmpty()) {
      return List.of();
    }
    Run run = new Run(panel, panel.secondary().get(), true, payDay);
    for (Account account : accounts) {
      if (account.course().paidAgain() == payDay && account.course().turn() == Turn.SECONDARY) {
        run.add(account, account.decisions().secondary().stream().toList());
      }
    }
    return run.end();
  }

  /** The remittances of one plan to one panel on one day. */
  private final class Run {
    private final Panel panel;
    private final HealthPlan plan;
    private final int payDay;
    private final int postedOn;
    private final String name;
    private final List<Advice> done = new ArrayList<>();
    private List<Adjudication> payments = new ArrayList<>();
    private List<Account> accounts = new ArrayList<>();
    private List<ProviderAdjustment> adjustments = new ArrayList<>();
    private List<Account> adjusted = new ArrayList<>();

    Run(Panel panel, HealthPlan plan, boolean secondary, int payDay) {
      this.panel = panel;
      this.plan = plan;
      this.payDay = payDay;
      this.postedOn = postedOn(panel, secondary, payDay);
      this.name = panel.site().code() + panel.index() + (secondary ? "S" : "P");
    }

    void add(Account account, List<Adjudication> decided) {
      if (payments.size() + decided.size() > claimsPerRemittance) {
        close();
      }
      payments.addAll(decided);
      decided.forEach(one -> accounts.add(account));
    }

    void add(Account account, Optional<ProviderAdjustment> takeback) {
      takeback.ifPresent(
          one -> {
            adjustments.add(one);
            adjusted.add(account);
          });
    }

    List<Advice> end() {
      if (!payments.isEmpty() || !adjustments.isEmpty()) {
        close();
      }
      return done;
    }

    private void close() {
      LocalDate date = LocalDate.ofEpochDay(payDay);
      String day = YEAR_AND_DAY.format(date);
      String trace = plan.payer().id() + day + name + Padded.number(done.size() + 1, 2);
      addInterest(trace);
      Remittance remittance =
          Remittance.balanced(
              plan.payer(), panel.site().facility(), trace, date, payments, adjustments);
      if (remittance.providerAdjustments().size() > adjusted.size()) {
        adjusted.add(null);
      }
      done.add(new Advice(plan, remittance, accounts, adjusted, postedOn, "DB" + trace));
      payments = new ArrayList<>();
      accounts = new ArrayList<>();
      adjustments = new ArrayList<>();
      adjusted = new ArrayList<>();
    }

    private void addInterest(String trace) {
      Draws draws = new Draws().start(seed.number("interest", trace.hashCode()), payDay);
      if (!payments.isEmpty() && draws.happens(rates.of(Rate.INTEREST))) {
        adjustments.add(
            new ProviderAdjustment(
                "L6", payments.getFirst().payerClaimNumber(), -draws.between(10, 400)));
        adjusted.add(accounts.getFirst());
      }
    }
  }
}
