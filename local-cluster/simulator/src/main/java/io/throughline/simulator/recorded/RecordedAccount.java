package io.throughline.simulator.recorded;

import io.throughline.simulator.Padded;
import io.throughline.simulator.account.Account;
import io.throughline.simulator.account.Course;
import io.throughline.simulator.account.Decisions;
import io.throughline.simulator.account.Visit;
import io.throughline.simulator.claim.Claim;
import io.throughline.simulator.claim.Frequency;
import io.throughline.simulator.claim.ServiceLine;
import io.throughline.simulator.group.Panel;
import io.throughline.simulator.party.Patient;
import io.throughline.simulator.remit.AdjudicatedLine;
import io.throughline.simulator.remit.Adjudication;
import io.throughline.simulator.remit.ClaimStatus;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The account of a recorded visit: each of its bills is a claim. */
final class RecordedAccount implements Account {
  private static final String DIAGNOSIS = "J0190";

  private final RecordedVisit visit;
  private final Panel panel;
  private final Patient patient;
  private final List<Claim> claims = new ArrayList<>();
  private final List<Adjudication> decided = new ArrayList<>();

  RecordedAccount(RecordedVisit visit, Panel panel, Patient patient) {
    this.visit = visit;
    this.panel = panel;
    this.patient = patient;
    for (int i = 0; i < visit.bills().size(); i++) {
      RecordedBill bill = visit.bills().get(i);
      Claim claim = claim(bill, number() + "-" + Padded.number(i + 1L, 2));
      claims.add(claim);
      decided.add(bill.hasDecision() ? adjudication(i, bill, claim) : null);
    }
  }

  private Claim claim(RecordedBill bill, String number) {
    List<ServiceLine> lines = new ArrayList<>();
    for (RecordedLine line : bill.lines()) {
      int ordinal = lines.size() + 1;
      lines.add(
          new ServiceLine(
              ordinal,
              Padded.number(ordinal, 4),
              line.procedure(),
              line.revenueCode(),
              line.charge(),
              line.units(),
              LocalDate.ofEpochDay(line.day())));
    }
    return new Claim(
        bill.type(),
        number,
        Frequency.ORIGINAL,
        panel.site().facility(),
        panel.plan().payer(),
        patient,
        bill.placeOrBillType(),
        DIAGNOSIS,
        lines,
        Optional.empty(),
        Optional.empty());
  }

  private Adjudication adjudication(int index, RecordedBill bill, Claim claim) {
    List<AdjudicatedLine> lines = new ArrayList<>();
    long paid = 0;
    for (int i = 0; i < bill.lines().size(); i++) {
      RecordedLine line = bill.lines().get(i);
      paid += line.paid();
      lines.add(
          new AdjudicatedLine(
              claim.lines().get(i), line.charge(), line.paid(), line.adjustments()));
    }
    return new Adjudication(
        claim,
        ClaimStatus.PRIMARY,
        payerClaimNumber(index),
        claim.charge(),
        paid,
        List.of(),
        lines);
  }

  /** CLP07 and REF*1K of a bill. */
  String payerClaimNumber(int bill) {
    return panel.plan().payer().id() + number() + Padded.number(bill + 1L, 2);
  }

  /** The claim of a bill. */
  Claim claim(int bill) {
    return claims.get(bill);
  }

  /** What the payer decided on a bill. */
  Adjudication adjudication(int bill) {
    return decided.get(bill);
  }

  RecordedVisit recorded() {
    return visit;
  }

  @Override
  public Panel panel() {
    return panel;
  }

  @Override
  public Course course() {
    RecordedBill bill = visit.bills().isEmpty() ? null : visit.bills().getFirst();
    return bill == null
        ? Course.known(visit.dischargedOn(), Course.NEVER, Course.NEVER, Course.NEVER)
        : Course.known(visit.dischargedOn(), bill.sent(), bill.answered(), bill.decided());
  }

  @Override
  public int index() {
    return 0;
  }

  @Override
  public String number() {
    return Padded.number(visit.ordinal(), 11);
  }

  @Override
  public String encounter() {
    return "V" + number();
  }

  @Override
  public String medicalRecord() {
    return "M" + Padded.number(visit.patient(), 19);
  }

  @Override
  public Patient patient() {
    return patient;
  }

  @Override
  public Visit visit() {
    return new Visit(
        LocalDateTime.parse(visit.admittedAt()),
        LocalDateTime.parse(visit.dischargedAt()),
        visit.patientClass(),
        visit.hospitalService());
  }

  @Override
  public Claim claim() {
    return claims.getFirst();
  }

  @Override
  public Decisions decisions() {
    return new Decisions() {
      @Override
      public String payerClaimNumber() {
        return RecordedAccount.this.payerClaimNumber(0);
      }

      @Override
      public List<Adjudication> first() {
        return decided.stream().filter(one -> one != null).toList();
      }

      @Override
      public long patientResponsibility() {
        return first().stream().mapToLong(Adjudication::patientResponsibility).sum();
      }
    };
  }

  @Override
  public LocalDate serviceDate() {
    return LocalDate.ofEpochDay(visit.dischargedOn());
  }

  @Override
  public LocalDateTime at(int day, String what, int fromHour, int toHour) {
    return LocalDate.ofEpochDay(day).atTime(fromHour, 0);
  }
}
