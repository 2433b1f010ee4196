package io.throughline.local.bench.history;

import io.throughline.events.AcknowledgementLevel;
import io.throughline.events.AcknowledgementOutcome;
import io.throughline.events.AdjustmentBooked;
import io.throughline.events.ChargeApproved;
import io.throughline.events.ClaimAcknowledged;
import io.throughline.events.ClaimAdjustment;
import io.throughline.events.ClaimLine;
import io.throughline.events.ClaimSubmitted;
import io.throughline.events.ClaimType;
import io.throughline.events.EncounterFinalized;
import io.throughline.events.JournalTransferred;
import io.throughline.events.Money;
import io.throughline.events.PaymentPosted;
import io.throughline.events.PaymentSettled;
import io.throughline.events.RemittanceAdvised;
import io.throughline.events.RemittanceLine;
import io.throughline.events.RemittanceReceived;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** What the steps of accounts say, without what all events have in common. */
final class Course {
  private static final int LINES = 3;
  private static final String CASH = "110000";

  private final long seed;

  Course(long seed) {
    this.seed = seed;
  }

  /**
   * The milestone of a step.
   *
   * @param at when it happens
   * @param served when the encounter was
   */
  Object milestone(Step step, Account account, Instant at, Instant served) {
    LocalDate day = day(at);
    return switch (step) {
      case ENCOUNTER -> new EncounterFinalized(served.minusSeconds(7_200), served, "O");
      case CHARGE_1 -> charge(account, 1, served);
      case CHARGE_2 -> charge(account, 2, served);
      case CHARGE_3 -> charge(account, 3, served);
      case SUBMISSION, SECOND_SUBMISSION -> submission(account, day(served));
      case RECEIPT -> acknowledgement(account, "A1", "19");
      case ACCEPTANCE -> acknowledgement(account, "A2", "20");
      case REMITTANCE -> remittance(account, day, day(served));
      case ADVICE -> advice(account, day);
      case SETTLEMENT -> new PaymentSettled(money(paidInBatch(account)), day, "ACH");
      case POSTING -> new PaymentPosted(money(account.paid()), "payer", day);
      case ADJUSTMENT ->
          new AdjustmentBooked(
              money(account.adjusted()), "CO", account.isDenied() ? "50" : "45", day);
      case JOURNAL ->
          new JournalTransferred(
              money(paidInBatch(account)),
              Account.COMPANY,
              day.toString().substring(0, 7),
              CASH,
              day);
      case PATIENT_POSTING -> new PaymentPosted(money(account.patientShare()), "patient", day);
    };
  }

  private static ClaimAcknowledged acknowledgement(
      Account account, String category, String status) {
    return new ClaimAcknowledged(
        AcknowledgementLevel.CLAIM,
        AcknowledgementOutcome.ACCEPTED,
        category,
        status,
        money(account.charge()));
  }

  private static ChargeApproved charge(Account account, int line, Instant served) {
    return new ChargeApproved(money(account.charge(line)), "99213", null, 1_000L, served);
  }

  private static ClaimSubmitted submission(Account account, LocalDate served) {
    ClaimSubmitted submitted = new ClaimSubmitted();
    submitted.setClaimType(ClaimType.PROFESSIONAL);
    submitted.setFrequencyCode("1");
    submitted.setFacilityCode("11:B");
    submitted.setPayerResponsibility("P");
    submitted.setCharge(money(account.charge()));
    submitted.setLineImbalance(0L);
    submitted.setServiceFrom(served);
    submitted.setPurposeCode("CH");
    submitted.setLines(
        List.of(
            claimLine(account, 1, served),
            claimLine(account, 2, served),
            claimLine(account, 3, served)));
    return submitted;
  }

  private static ClaimLine claimLine(Account account, int line, LocalDate served) {
    return new ClaimLine(
        Integer.toString(line), "L" + line, "99213", null, money(account.charge(line)), served);
  }

  private static RemittanceReceived remittance(Account account, LocalDate day, LocalDate served) {
    RemittanceReceived received = new RemittanceReceived();
    received.setStatusCode("1");
    received.setCharge(money(account.charge()));
    received.setPaid(money(account.paid()));
    received.setPatientResponsibility(money(account.patientShare()));
    received.setFilingIndicator("12");
    received.setAdjustments(List.of());
    received.setLines(
        List.of(line(account, 1, served), line(account, 2, served), line(account, 3, served)));
    received.setPaymentDate(day);
    return received;
  }

  /** The last line takes what the others leave. */
  private static RemittanceLine line(Account account, int line, LocalDate served) {
    long reduced = part(account.adjusted(), account, line);
    long patient = part(account.patientShare(), account, line);
    ClaimAdjustment cut =
        new ClaimAdjustment("CO", account.isDenied() ? "50" : "45", money(reduced));
    long charge = account.charge(line);
    return new RemittanceLine(
        line,
        "L" + line,
        "99213",
        money(charge),
        money(charge - reduced - patient),
        served,
        patient == 0 ? List.of(cut) : List.of(cut, new ClaimAdjustment("PR", "2", money(patient))),
        0L);
  }

  private static long part(long amount, Account account, int line) {
    if (line < LINES) {
      return amount * account.charge(line) / account.charge();
    }
    return amount - part(amount, account, 1) - part(amount, account, 2);
  }

  private RemittanceAdvised advice(Account account, LocalDate day) {
    RemittanceAdvised advised = new RemittanceAdvised();
    long paid = paidInBatch(account);
    advised.setHandlingCode("I");
    advised.setAmount(money(paid));
    advised.setCreditDebit("C");
    advised.setPaymentMethod("ACH");
    advised.setPaymentDate(day);
    advised.setProductionDate(day);
    advised.setClaimCount(Account.BATCH);
    advised.setClaimPaymentTotal(paid);
    advised.setProviderAdjustments(List.of());
    return advised;
  }

  private long paidInBatch(Account one) {
    long paid = 0;
    for (long number = one.batch() * Account.BATCH; number <= one.number(); number++) {
      paid += Account.of(seed, number).paid();
    }
    return paid;
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  private static Money money(long minor) {
    return new Money(minor, "USD");
  }
}
