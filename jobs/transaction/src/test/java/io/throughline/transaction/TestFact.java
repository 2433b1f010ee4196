package io.throughline.transaction;

import io.throughline.events.NameUuid;
import io.throughline.transaction.Statement.Acknowledgement;
import io.throughline.transaction.Statement.Outcome;
import io.throughline.transaction.Statement.Remittance;
import io.throughline.transaction.Statement.Submission;

/**
 * Builds facts for tests: named, dated by day, amounts in cents, balanced unless told otherwise.
 */
final class TestFact {
  private static final long MICROS_PER_DAY = 86_400_000_000L;

  private final String name;
  private final int day;
  private String payer = "PAYER-A";
  private String number;
  private String currency = "USD";
  private String uri = "file:///in/a.x12";
  private int patient;
  private long recordedAt;
  private int serviceFrom = Statement.NO_DATE;

  private TestFact(String name, int day) {
    this.name = name;
    this.day = day;
    this.recordedAt = day * MICROS_PER_DAY + 7;
  }

  static TestFact on(int day, String name) {
    return new TestFact(name, day);
  }

  TestFact payer(String payer) {
    this.payer = payer;
    return this;
  }

  TestFact number(String number) {
    this.number = number;
    return this;
  }

  TestFact patient(int patient) {
    this.patient = patient;
    return this;
  }

  TestFact service(int day) {
    this.serviceFrom = day;
    return this;
  }

  TestFact currency(String currency) {
    this.currency = currency;
    return this;
  }

  TestFact read(long recordedAt, String uri) {
    this.recordedAt = recordedAt;
    this.uri = uri;
    return this;
  }

  Fact submitted(long charge) {
    return submitted("1", charge);
  }

  Fact submitted(String frequency, long charge) {
    return of(new Submission(frequency, "CH", charge, 0, serviceFrom), "CLM");
  }

  Fact accepted() {
    return of(new Acknowledgement(Outcome.ACCEPTED, "A2", null), "TRN");
  }

  Fact rejected() {
    return of(new Acknowledgement(Outcome.REJECTED, "A7", null), "TRN");
  }

  Fact informed() {
    return of(new Acknowledgement(Outcome.INFORMATIONAL, "A0", null), "TRN");
  }

  /** A decision that balances: what is neither paid nor left to the patient is a price cut. */
  Fact remitted(String status, long charge, long paid, long patientShare) {
    return remitted(status, charge, paid, patientShare, 0);
  }

  /** A decision of a later payer: {@code prior} is what payers before it paid and took off. */
  Fact remitted(String status, long charge, long paid, long patientShare, long prior) {
    return of(
        new Remittance(
            status,
            charge,
            paid,
            charge - paid - patientShare - prior,
            prior,
            patientShare,
            0,
            patientShare,
            0,
            serviceFrom),
        "CLP");
  }

  Fact denied(String status, long charge) {
    return of(new Remittance(status, charge, 0, charge, 0, 0, charge, 0, 0, serviceFrom), "CLP");
  }

  Fact of(Statement statement, String tag) {
    return new Fact(
        NameUuid.of("test", name),
        day * MICROS_PER_DAY,
        recordedAt,
        statement,
        currency,
        new Parties(payer, null, number, null, null, patient),
        new Evidence(uri, name.hashCode() & 0xffff, 100, 5, tag));
  }
}
