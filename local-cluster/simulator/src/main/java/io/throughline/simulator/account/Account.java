package io.throughline.simulator.account;

import io.throughline.simulator.Draws;
import io.throughline.simulator.Padded;
import io.throughline.simulator.claim.Claim;
import io.throughline.simulator.group.Panel;
import io.throughline.simulator.party.Patient;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** One account in full: a patient, a visit, the claims about it and what payers decide on them. */
public final class Account {
  /** Patients a site knows: some come again. */
  private static final int POPULATION = 50_000;

  private final Accounts accounts;
  private final Panel panel;
  private final Course course;
  private final int index;
  private final String number;
  private final int patientNumber;
  private final Patient patient;
  private final Visit visit;
  private final Claim claim;
  private final Decisions decisions;

  Account(Accounts accounts, Panel panel, Course course, int index) {
    this.accounts = accounts;
    this.panel = panel;
    this.course = course;
    this.index = index;
    this.number = AccountNumber.of(panel.index(), course.service(), index);
    Draws draws = accounts.draws("account", this);
    this.patientNumber = draws.below(POPULATION);
    this.patient =
        accounts.patients().patient(panel.site().index() * (long) POPULATION + patientNumber);
    boolean inpatient = Visits.isInpatient(panel.site().kind(), draws);
    this.visit = Visits.draw(panel.site().kind(), inpatient, course.service(), draws);
    this.claim = Bill.of(this, draws, accounts.seed().stream("services", key()));
    this.decisions = new Decisions(this, accounts.adjudicator());
  }

  private long key() {
    return (panel.id() * 1_000_000L + course.service()) * 10_000L + index;
  }

  /** Who is ill, where, and with which plan. */
  public Panel panel() {
    return panel;
  }

  /** What happens when. */
  public Course course() {
    return course;
  }

  /** Among the accounts of its panel and day, from 0. */
  public int index() {
    return index;
  }

  /** PID-18: the site's number. */
  public String number() {
    return number;
  }

  /** PV1-19: the site's number of the visit. */
  public String encounter() {
    return "V" + number;
  }

  /** PID-3: the site's number of the patient; leading zeros count. */
  public String medicalRecord() {
    return Padded.number(patientNumber, 8);
  }

  public Patient patient() {
    return patient;
  }

  public Visit visit() {
    return visit;
  }

  /** The claim as it is sent first. */
  public Claim claim() {
    return claim;
  }

  /** What is decided on it, and what follows. */
  public Decisions decisions() {
    return decisions;
  }

  /** The day on which service ended. */
  public LocalDate serviceDate() {
    return LocalDate.ofEpochDay(course.service());
  }

  /** A time on a day, the same each time it is asked for. */
  public LocalDateTime at(int day, String what, int fromHour, int toHour) {
    int seconds = accounts.draws(what, this).between(fromHour * 3600, toHour * 3600 - 1);
    return LocalDate.ofEpochDay(day).atStartOfDay().plusSeconds(seconds);
  }

  boolean hasDeniedLine() {
    return claim.lines().size() > 1
        && accounts.draws("denied-line", this).happens(accounts.lineDenialRate());
  }

  /** A number as the payer gives it to a version of the claim. */
  String payerClaimNumber(String payerId, int version) {
    LocalDate service = serviceDate();
    return payerId
        + Padded.number(service.getYear() % 100, 2)
        + Padded.number(service.getDayOfYear(), 3)
        + Padded.number(panel.site().index(), 4)
        + Padded.number(panel.index() * 10_000L + index, 5)
        + version;
  }
}
