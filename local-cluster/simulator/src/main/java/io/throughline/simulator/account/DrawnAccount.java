package io.throughline.simulator.account;

import io.throughline.simulator.Draws;
import io.throughline.simulator.Padded;
import io.throughline.simulator.claim.Claim;
import io.throughline.simulator.group.Panel;
import io.throughline.simulator.party.Patient;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** An account of which everything is drawn. */
final class DrawnAccount implements Account {
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
  private final DrawnDecisions decisions;

  DrawnAccount(Accounts accounts, Panel panel, Course course, int index) {
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
    this.decisions = new DrawnDecisions(this, accounts.adjudicator());
  }

  private long key() {
    return (panel.id() * 1_000_000L + course.service()) * 10_000L + index;
  }

  @Override
  public Panel panel() {
    return panel;
  }

  @Override
  public Course course() {
    return course;
  }

  @Override
  public int index() {
    return index;
  }

  @Override
  public String number() {
    return number;
  }

  @Override
  public String encounter() {
    return "V" + number;
  }

  @Override
  public String medicalRecord() {
    return Padded.number(patientNumber, 8);
  }

  @Override
  public Patient patient() {
    return patient;
  }

  @Override
  public Visit visit() {
    return visit;
  }

  @Override
  public Claim claim() {
    return claim;
  }

  @Override
  public DrawnDecisions decisions() {
    return decisions;
  }

  @Override
  public LocalDate serviceDate() {
    return LocalDate.ofEpochDay(course.service());
  }

  @Override
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
