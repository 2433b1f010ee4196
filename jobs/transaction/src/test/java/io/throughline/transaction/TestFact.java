package io.throughline.transaction;

import io.throughline.events.NameUuid;
import io.throughline.transaction.Statement.Acknowledgement;
import io.throughline.transaction.Statement.Adjudication;
import io.throughline.transaction.Statement.Advice;
import io.throughline.transaction.Statement.Charge;
import io.throughline.transaction.Statement.Encounter;
import io.throughline.transaction.Statement.Journal;
import io.throughline.transaction.Statement.JournalRefusal;
import io.throughline.transaction.Statement.Outcome;
import io.throughline.transaction.Statement.Posting;
import io.throughline.transaction.Statement.Refund;
import io.throughline.transaction.Statement.Remittance;
import io.throughline.transaction.Statement.Settlement;
import io.throughline.transaction.Statement.Submission;
import io.throughline.transaction.Statement.Takeback;
import io.throughline.transaction.Statement.Writeoff;
import java.util.List;
import java.util.UUID;

/**
 * Builds facts for tests: named, dated by day, amounts in cents, balanced unless told otherwise.
 */
final class TestFact {
  static final long DAY = 86_400_000_000L;
  static final long HOUR = DAY / 24;

  private final String name;
  private final long occurredAt;
  private String payer = "PAYER-A";
  private String payerName;
  private String facility;
  private String number;
  private String currency = "USD";
  private String uri = "file:///in/a.x12";
  private long offset;
  private int patient;
  private long recordedAt;
  private int serviceFrom = Statement.NO_DATE;
  private String claim;
  private Numbered account;
  private Numbered trace;
  private Numbered batch;
  private Numbered document;
  private String line;

  private TestFact(String name, long occurredAt) {
    this.name = name;
    this.occurredAt = occurredAt;
    this.recordedAt = occurredAt + 7;
    this.offset = name.hashCode() & 0xffff;
  }

  static TestFact on(int day, String name) {
    return at(day * DAY, name);
  }

  /**
   * @param micros since epoch
   */
  static TestFact at(long micros, String name) {
    return new TestFact(name, micros);
  }

  /** Id of the facts of a name. */
  static UUID id(String name) {
    return NameUuid.of("test", name);
  }

  TestFact payer(String payer) {
    this.payer = payer;
    return this;
  }

  TestFact payerName(String payerName) {
    this.payerName = payerName;
    return this;
  }

  TestFact facility(String facility) {
    this.facility = facility;
    return this;
  }

  /** The payer's number of the claim. */
  TestFact number(String number) {
    this.number = number;
    return this;
  }

  /** The provider's number of the claim. */
  TestFact claim(String claim) {
    this.claim = claim;
    return this;
  }

  TestFact account(String account) {
    this.account = new Numbered("FACILITY", account);
    return this;
  }

  TestFact trace(String trace) {
    this.trace = new Numbered("ORIGINATOR", trace);
    return this;
  }

  TestFact batch(String batch) {
    this.batch = new Numbered("BANK", batch);
    return this;
  }

  TestFact document(String document, String line) {
    this.document = new Numbered("ERP", document);
    this.line = line;
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

  TestFact offset(long offset) {
    this.offset = offset;
    return this;
  }

  Fact submitted(long charge) {
    return submitted("1", charge);
  }

  Fact submitted(String frequency, long charge) {
    return of(new Submission(frequency, "CH", charge, 0, serviceFrom), "CLM");
  }

  /** A request to say what would be paid. */
  Fact asked(long charge) {
    return of(new Submission("1", "PB", charge, 0, serviceFrom), "CLM");
  }

  Fact accepted() {
    return accepted(null);
  }

  Fact accepted(Long charge) {
    return of(new Acknowledgement(Outcome.ACCEPTED, "A2", charge), "TRN");
  }

  Fact rejected() {
    return of(new Acknowledgement(Outcome.REJECTED, "A7", null), "TRN");
  }

  Fact informed() {
    return of(new Acknowledgement(Outcome.INFORMATIONAL, "A0", null), "TRN");
  }

  Fact adjudicated() {
    return of(new Adjudication("F1", null, null), "STC");
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
            0,
            patientShare,
            0,
            serviceFrom),
        "CLP");
  }

  Fact denied(String status, long charge) {
    return deniedForDuplicate(status, charge, 0);
  }

  /** A denial of all, a part of it because the claim was sent before. */
  Fact deniedForDuplicate(String status, long charge, long asDuplicate) {
    return of(
        new Remittance(status, charge, 0, charge, 0, 0, charge, asDuplicate, 0, 0, serviceFrom),
        "CLP");
  }

  /** What an advice of a name withholds. */
  Fact takenBack(long amount, String advice) {
    return of(new Takeback(amount, id(advice)), "PLB");
  }

  Fact finalized() {
    return of(new Encounter(), "PV1");
  }

  Fact charged(long amount) {
    return of(new Charge(amount), "FT1");
  }

  Fact posted(long amount) {
    return of(new Posting(amount), "row");
  }

  Fact wroteOff(long amount) {
    return of(new Writeoff(amount, "45"), "row");
  }

  Fact refunded(long amount) {
    return of(new Refund(amount, "over"), "row");
  }

  Fact advised(long amount) {
    return advised(amount, "ACH");
  }

  Fact advised(long amount, String method) {
    return of(new Advice(amount, method, 20_000, 0), "BPR");
  }

  Fact settled(long amount) {
    return of(new Settlement(amount, "ACH"), "row");
  }

  Fact journaled(long amount) {
    return of(new Journal(amount), "item");
  }

  Fact refusedJournal(long amount) {
    return of(new JournalRefusal(amount, "closed"), "item");
  }

  Fact of(Statement statement, String tag) {
    return new Fact(
        id(name),
        occurredAt,
        recordedAt,
        statement,
        currency,
        new Parties(payer, payerName, number, facility, null, patient),
        References.of(claim, account, trace, batch, document, line),
        new Evidence(uri, offset, 100, 5, tag),
        List.of());
  }
}
