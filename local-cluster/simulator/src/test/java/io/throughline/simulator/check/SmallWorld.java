package io.throughline.simulator.check;

import io.throughline.events.AdjustmentBooked;
import io.throughline.events.Dimensions;
import io.throughline.events.FindingState;
import io.throughline.events.FindingStatus;
import io.throughline.events.LineageEntry;
import io.throughline.events.LineageKind;
import io.throughline.events.Money;
import io.throughline.events.NameUuid;
import io.throughline.events.NormalForm;
import io.throughline.events.Position;
import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Sha256;
import io.throughline.events.Source;
import io.throughline.events.Stage;
import io.throughline.events.TransactionKind;
import io.throughline.events.TransactionState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.specific.SpecificDatumWriter;

/**
 * An account with its claim, paid late by a remittance that was told late; two accounts that share
 * the number of a claim; a payment of a claim that nobody knows. And what is published of that.
 */
final class SmallWorld {
  private static final String NPI = "1111111111";
  private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");

  final SmallTruth truth = new SmallTruth();
  final List<TransactionState> transactions = new ArrayList<>();
  final List<FindingState> findings = new ArrayList<>();
  final List<LineageEntry> lineage = new ArrayList<>();

  SmallWorld() {
    tell();
    publish();
  }

  private void tell() {
    truth.transaction(
        "CLAIM",
        "QAA|1",
        List.of(10_000L, 9_000L, 2_000L, 1_000L, 0L),
        "charge1",
        "sent1",
        "accepted1",
        "decided1",
        "posted1",
        "lost1");
    truth.transaction("CLAIM", "QAA|2", List.of(5L, 0L, 0L, 0L, 5L), "charge2", "sent2");
    truth.transaction("CLAIM", "QAA|3", List.of(7L, 0L, 0L, 0L, 7L), "charge3", "sent3");
    truth.transaction("REMITTANCE", "9PAYER|T-1", List.of(), "advised1", "settled1", "journaled1");
    truth.transaction("DEPOSIT", "QAA|LB1", List.of(), "journaled2");
    truth.transaction("SUBMISSION", "GROUP|B1", List.of(), "receipt1");
    truth
        .finding("remittance-overdue", "CLAIM", "QAA|1", "accepted1", NOON.toString())
        .put("amountAtRisk", 10_000)
        .put("clearedBy", "decided1");
    truth
        .finding(
            "settlement-without-remittance",
            "REMITTANCE",
            "9PAYER|T-1",
            "settled1",
            NOON.toString())
        .put("clearedBy", "advised1")
        .put("withdrawn", true)
        .put("fault", "late");
    truth
        .finding("duplicate-claim", "CLAIM", "QAA|1", "sent1", NOON.toString())
        .put("decidable", false);
    truth
        .finding("claim-number", "CLAIM", "QAA|3", null, "2026-03-06T12:00:00Z")
        .put("fault", "reused-control-number")
        .putObject("claim")
        .put("provider", NPI)
        .put("number", "SHARED");
    truth
        .finding("duplicate-file", "FILE", "bank/1.csv", null, null)
        .put("fault", "duplicate-file");
    truth.fault("reused-control-number", "CLAIM", "QAA|2");
    truth.fault("reused-control-number", "CLAIM", "QAA|3");
  }

  private void publish() {
    String first = transaction(TransactionKind.ACCOUNT, "QAA", "1", null);
    transaction(TransactionKind.ACCOUNT, "QAA", "2", null);
    transaction(TransactionKind.ACCOUNT, "QAA", "3", null);
    money("1", 10_000, 8_000, 2_000, 0);
    money("2", 5, 0, 0, 5);
    money("3", 7, 0, 0, 7);
    transaction(TransactionKind.CLAIM, NPI, "C1", first);
    transaction(TransactionKind.CLAIM, NPI, "SHARED", null);
    transaction(TransactionKind.CLAIM, NPI, "NOBODY", null);
    String remittance = transaction(TransactionKind.REMITTANCE, "9PAYER", "T1", null);
    transaction(TransactionKind.DEPOSIT, "PA", "DBT1", remittance);
    transaction(TransactionKind.DEPOSIT, "PA", "LB1", null);
    for (String number : List.of("1", "2", "3")) {
      fact(TransactionKind.ACCOUNT, "QAA", number, "charge" + number, "ChargeApproved");
    }
    fact(TransactionKind.ACCOUNT, "QAA", "1", "posted1", "PaymentPosted");
    fact(TransactionKind.CLAIM, NPI, "C1", "sent1", "ClaimSubmitted");
    fact(TransactionKind.CLAIM, NPI, "C1", "accepted1", "ClaimAcknowledged");
    fact(TransactionKind.CLAIM, NPI, "C1", "decided1", "RemittanceReceived");
    fact(TransactionKind.CLAIM, NPI, "SHARED", "sent2", "ClaimSubmitted");
    fact(TransactionKind.CLAIM, NPI, "SHARED", "sent3", "ClaimSubmitted");
    fact(TransactionKind.CLAIM, NPI, "NOBODY", "lost1", "RemittanceReceived");
    fact(TransactionKind.REMITTANCE, "9PAYER", "T1", "advised1", "RemittanceAdvised");
    fact(TransactionKind.REMITTANCE, "9PAYER", "T1", "settled1", "PaymentSettled");
    fact(TransactionKind.DEPOSIT, "PA", "DBT1", "journaled1", "JournalTransferred");
    fact(TransactionKind.DEPOSIT, "PA", "LB1", "journaled2", "JournalTransferred");
    found("remittance-overdue", TransactionKind.CLAIM, NPI, "C1", "accepted1", 10_000);
    finding("remittance-overdue").setStatus(FindingStatus.RESOLVED);
    finding("remittance-overdue").setEndedBy("decided1");
    found("several-accounts", TransactionKind.CLAIM, NPI, "SHARED", null, 12);
  }

  private void money(String account, long charge, long paid, long adjusted, long open) {
    TransactionState state = state(TransactionKind.ACCOUNT, "QAA", account);
    state.setCharge(charge);
    state.setPaid(paid);
    state.setAdjusted(adjusted);
    state.setPatientResponsibility(open / 2);
    state.setOutstanding(open - open / 2);
  }

  private static String id(TransactionKind kind, String issuer, String number) {
    return NameUuid.of(kind.name(), issuer, number).toString();
  }

  /** Publishes a transaction and gives its id. */
  String transaction(TransactionKind kind, String issuer, String number, String parent) {
    TransactionState state = new TransactionState();
    state.setTransactionId(id(kind, issuer, number));
    state.setKind(kind);
    state.setIssuer(issuer);
    state.setNumber(number);
    state.setParentId(parent);
    state.setStage(Stage.UNKNOWN);
    transactions.add(state);
    return state.getTransactionId();
  }

  TransactionState state(TransactionKind kind, String issuer, String number) {
    String id = id(kind, issuer, number);
    return transactions.stream()
        .filter(state -> state.getTransactionId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  void fact(TransactionKind kind, String issuer, String number, String event, String milestone) {
    lineage(LineageKind.FACT_ADDED, kind, issuer, number, event, milestone);
  }

  void moved(TransactionKind kind, String issuer, String number, String event, String milestone) {
    lineage(LineageKind.FACT_MOVED, kind, issuer, number, event, milestone);
  }

  private void lineage(
      LineageKind what,
      TransactionKind kind,
      String issuer,
      String number,
      String event,
      String milestone) {
    LineageEntry entry = new LineageEntry();
    entry.setKind(what);
    entry.setTransactionId(id(kind, issuer, number));
    entry.setTransactionKind(kind);
    entry.setIssuer(issuer);
    entry.setNumber(number);
    entry.setSequence(lineage.size() + 1L);
    entry.setEventId(event);
    entry.setMilestone(milestone);
    lineage.add(entry);
  }

  void found(
      String rule,
      TransactionKind kind,
      String issuer,
      String number,
      String subject,
      long atRisk) {
    FindingState finding = new FindingState();
    finding.setFindingId(NameUuid.of(rule, issuer, number, "" + subject).toString());
    finding.setRule(rule);
    finding.setTransactionId(id(kind, issuer, number));
    finding.setTransactionKind(kind);
    finding.setIssuer(issuer);
    finding.setNumber(number);
    finding.setSubject(subject);
    finding.setAmountAtRisk(atRisk);
    finding.setStatus(FindingStatus.OPEN);
    finding.setRaisedAt(NOON);
    findings.add(finding);
  }

  FindingState finding(String rule) {
    return findings.stream().filter(one -> one.getRule().equals(rule)).findFirst().orElseThrow();
  }

  Published published() {
    return new Published(transactions, findings, lineage);
  }

  /** Truth, and the events that tie claims to accounts. */
  void write(Path folder) throws IOException {
    truth.write(folder.resolve("truth"));
    Path file = folder.resolve("events/2026-03-01/QAA.avro");
    Files.createDirectories(file.getParent());
    try (DataFileWriter<RevenueEvent> writer =
        new DataFileWriter<>(new SpecificDatumWriter<RevenueEvent>(RevenueEvent.class))
            .create(RevenueEvent.getClassSchema(), file.toFile())) {
      writer.append(booked("1", "C1"));
      writer.append(booked("2", "SHARED"));
      writer.append(booked("3", "SHARED"));
      writer.append(booked("UNAPPLIED", "NOBODY"));
    }
  }

  private static RevenueEvent booked(String account, String claim) {
    RevenueEvent event = new RevenueEvent();
    event.setEventId("booked" + account);
    event.setOccurredAt(NOON);
    event.setRecordedAt(NOON);
    event.setSource(
        new Source(
            "PA",
            "billing",
            "file:///1",
            new Position(0L, 1L, 0, 0, 1, 1L, "JSON"),
            new Sha256(new byte[32]),
            "1"));
    event.setReferences(
        List.of(
            reference(ReferenceKind.ACCOUNT_NUMBER, "QAA", account),
            reference(ReferenceKind.PATIENT_CONTROL_NUMBER, NPI, claim)));
    event.setDimensions(new Dimensions("QAA", null, null, NPI, null));
    event.setMilestone(
        new AdjustmentBooked(new Money(1L, "USD"), null, null, LocalDate.of(2026, 3, 1)));
    return event;
  }

  private static Reference reference(ReferenceKind kind, String issuer, String raw) {
    return new Reference(kind, issuer, raw, NormalForm.of(raw));
  }
}
