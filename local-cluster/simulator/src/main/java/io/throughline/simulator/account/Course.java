package io.throughline.simulator.account;

import io.throughline.simulator.Draws;
import io.throughline.simulator.Seed;
import io.throughline.simulator.calendar.BusinessDays;
import io.throughline.simulator.calendar.PaymentCycle;
import io.throughline.simulator.group.HealthPlan;
import io.throughline.simulator.group.Panel;
import io.throughline.simulator.group.PlanClass;
import io.throughline.simulator.rate.Rate;
import io.throughline.simulator.rate.Rates;

/**
 * The days on which something happens to an account, since 1970-01-01. Reused from account to
 * account: each day looks at all accounts of a year to find those to which something happens.
 */
public final class Course {
  /** It does not happen. */
  public static final int NEVER = Integer.MAX_VALUE;

  /** From the day of service to the last thing that can happen to any account, at most. */
  public static final int LONGEST = Turn.TAKEN_BACK.longest();

  private static final int LONGEST_DECISION = 60;

  private final Seed seed;
  private final Rates rates;
  private final Draws draws = new Draws();

  private Panel panel;
  private long base;
  private int billedAfter;

  private Turn turn;
  private boolean refused;
  private boolean patientPays;
  private int service;
  private int sent;
  private int answered;
  private int resent;
  private int reanswered;
  private int paid;
  private int followUpSent;
  private int followUpAnswered;
  private int paidAgain;
  private int patientDecided;
  private int refunded;
  private int writtenOff;

  public Course(Seed seed, Rates rates) {
    this.seed = seed;
    this.rates = rates;
  }

  /**
   * A course that is known: the claim is paid and nothing follows, or no payer is asked.
   *
   * @param sent {@link #NEVER} when no payer is asked
   * @param paid {@link #NEVER} when the payer has not decided
   */
  public static Course known(int service, int sent, int answered, int paid) {
    Course course = new Course(new Seed(0), Rates.STANDARD);
    course.service = service;
    course.clear();
    course.sent = sent;
    course.answered = answered;
    course.paid = paid;
    course.turn = paid == NEVER ? Turn.UNDECIDED : Turn.PAID;
    return course;
  }

  /** The last day on which something happens. */
  public int lastDay() {
    int last = service;
    for (int day :
        new int[] {
          sent,
          answered,
          resent,
          reanswered,
          paid,
          followUpSent,
          followUpAnswered,
          paidAgain,
          patientDecided,
          refunded,
          writtenOff
        }) {
      last = day == NEVER ? last : Math.max(last, day);
    }
    return last;
  }

  /** Turns to the accounts of a panel and day. */
  public void enter(Panel ofPanel, int day) {
    panel = ofPanel;
    service = day;
    base = seed.number("course", ofPanel.id() * 1_000_000L + day);
    billedAfter = draws.start(base, -1).between(2, 5);
  }

  /**
   * Draws the course of one of them.
   *
   * @param age days since its service
   * @return whether anything can still happen to it; if not, its days are not drawn
   */
  public boolean draw(int index, int age) {
    draws.start(base, index);
    refused = draws.happens(rates.of(Rate.REJECTION));
    turn = refused && draws.happens(rates.of(Rate.ABANDONED)) ? Turn.ABANDONED : drawTurn();
    if (age > turn.longest()) {
      return false;
    }
    drawDays();
    return true;
  }

  private void drawDays() {
    sent = BusinessDays.onOrAfter(service + billedAfter);
    answered = BusinessDays.onOrAfter(sent + 1);
    clear();
    if (turn == Turn.ABANDONED) {
      paid = NEVER;
      writtenOff = BusinessDays.onOrAfter(answered + 30);
      return;
    }
    int accepted = sent;
    if (refused) {
      resent = BusinessDays.onOrAfter(answered + draws.between(2, 7));
      reanswered = BusinessDays.onOrAfter(resent + 1);
      accepted = resent;
    }
    paid = decided(accepted, panel.plan());
    follow();
    endWithPatient();
  }

  private void clear() {
    resent = NEVER;
    reanswered = NEVER;
    followUpSent = NEVER;
    followUpAnswered = NEVER;
    paidAgain = NEVER;
    patientDecided = NEVER;
    refunded = NEVER;
    writtenOff = NEVER;
    patientPays = false;
  }

  private Turn drawTurn() {
    if (draws.happens(rates.of(Rate.DENIAL))) {
      return draws.happens(rates.of(Rate.OVERTURN)) ? Turn.OVERTURNED : Turn.DENIED;
    }
    double luck = draws.fraction();
    luck -= rates.of(Rate.SPLIT);
    if (luck < 0) {
      return Turn.SPLIT;
    }
    luck -= rates.of(Rate.CORRECTION);
    if (luck < 0) {
      return Turn.CORRECTED;
    }
    luck -= rates.of(Rate.REPLACEMENT);
    if (luck < 0) {
      return Turn.REPLACED;
    }
    luck -= rates.of(Rate.VOID);
    if (luck < 0) {
      return Turn.VOIDED;
    }
    luck -= rates.of(Rate.TAKEBACK);
    if (luck < 0) {
      return Turn.TAKEN_BACK;
    }
    luck -= rates.of(Rate.SECONDARY);
    return luck < 0 && panel.secondary().isPresent() ? Turn.SECONDARY : Turn.PAID;
  }

  private void follow() {
    switch (turn) {
      case OVERTURNED, REPLACED, VOIDED -> {
        followUpSent = BusinessDays.onOrAfter(paid + draws.between(6, 25));
        followUpAnswered = BusinessDays.onOrAfter(followUpSent + 1);
        paidAgain = decided(followUpSent, panel.plan());
      }
      case SECONDARY -> {
        followUpSent = BusinessDays.onOrAfter(paid + draws.between(4, 9));
        followUpAnswered = BusinessDays.onOrAfter(followUpSent + 1);
        paidAgain = decided(followUpSent, panel.secondary().orElseThrow());
      }
      case CORRECTED -> paidAgain = onPayDay(paid + draws.between(10, 40));
      case TAKEN_BACK -> paidAgain = onPayDay(paid + draws.between(90, 240));
      default -> {
        // Nothing follows.
      }
    }
    switch (turn) {
      case DENIED -> writtenOff = BusinessDays.onOrAfter(paid + 45);
      case VOIDED, TAKEN_BACK -> writtenOff = BusinessDays.onOrAfter(paidAgain + 10);
      default -> {
        // Nothing is left over.
      }
    }
  }

  private void endWithPatient() {
    if (turn == Turn.DENIED || turn == Turn.VOIDED) {
      return;
    }
    int last = turn == Turn.TAKEN_BACK || paidAgain == NEVER ? paid : paidAgain;
    patientPays = draws.happens(rates.of(Rate.PATIENT_PAYS));
    patientDecided = BusinessDays.onOrAfter(last + (patientPays ? draws.between(12, 45) : 90));
    if (patientPays && draws.happens(rates.of(Rate.REFUND))) {
      refunded = BusinessDays.onOrAfter(patientDecided + draws.between(5, 15));
    }
  }

  /** The day of the 835 with the decision on what was sent on a day. */
  private int decided(int from, HealthPlan plan) {
    PlanClass planClass = plan.planClass();
    double least = rates.of(planClass.leastDays());
    double beyond = Math.max(0, rates.of(planClass.meanDays()) - least);
    int days = (int) Math.round(least - beyond * Math.log(1 - draws.fraction()));
    return plan.cycle().onOrAfter(from + Math.min(days, LONGEST_DECISION));
  }

  private int onPayDay(int day) {
    PaymentCycle cycle = panel.plan().cycle();
    return cycle.onOrAfter(day);
  }

  /** Which way it goes. */
  public Turn turn() {
    return turn;
  }

  /** The first 277CA refuses the claim. */
  public boolean isRefused() {
    return refused;
  }

  /** Whether the patient pays; otherwise it is bad debt. */
  public boolean patientPays() {
    return patientPays;
  }

  /** End of service: the encounter is closed, the charges are released. */
  public int service() {
    return service;
  }

  /** The 837 is sent. */
  public int sent() {
    return sent;
  }

  /** The 277CA comes. */
  public int answered() {
    return answered;
  }

  /** The 837 is sent again after a refusal. */
  public int resent() {
    return resent;
  }

  /** The 277CA to that. */
  public int reanswered() {
    return reanswered;
  }

  /** The 835 with the first decision. */
  public int paid() {
    return paid;
  }

  /** A replacement, a void or a claim to the secondary payer is sent. */
  public int followUpSent() {
    return followUpSent;
  }

  /** The 277CA to that. */
  public int followUpAnswered() {
    return followUpAnswered;
  }

  /** The 835 with the second decision, or with the takeback. */
  public int paidAgain() {
    return paidAgain;
  }

  /** The patient pays, or the patient's part is given up. */
  public int patientDecided() {
    return patientDecided;
  }

  /** The patient gets back what was too much. */
  public int refunded() {
    return refunded;
  }

  /** What nobody will pay is written off. */
  public int writtenOff() {
    return writtenOff;
  }
}
