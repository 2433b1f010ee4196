package io.throughline.local.find;

import io.throughline.elasticsearch.search.FoundEntry;
import io.throughline.elasticsearch.search.FoundEntry.Event;
import io.throughline.elasticsearch.search.FoundEntry.Rule;
import io.throughline.elasticsearch.search.FoundFinding;
import io.throughline.elasticsearch.search.FoundTransaction;
import io.throughline.elasticsearch.search.FoundTransaction.Identity;
import io.throughline.elasticsearch.search.FoundTransaction.Source;
import io.throughline.elasticsearch.search.Story;
import io.throughline.elasticsearch.search.Story.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A visit of January 2026: two charges, a claim that was accepted late and paid, the payment posted
 * 5.00 short and booked. What was said of it, as documents.
 */
final class StoryOfOneAccount {
  static final String ACCOUNT = "0a5d1f3e-0000-5000-8000-00000000000a";
  static final String CLAIM = "0c1a2b3c-0000-5000-8000-00000000000c";
  static final String REMITTANCE = "0e1f2a3b-0000-5000-8000-00000000000e";
  static final String DEPOSIT = "0d3c4b5a-0000-5000-8000-00000000000d";

  private static final Instant DISCHARGED = at("2026-01-10T15:00:00Z");
  private static final Instant SENT = at("2026-01-12T18:30:00Z");
  private static final Instant OVERDUE = at("2026-01-15T00:00:00Z");
  private static final Instant ACCEPTED = at("2026-01-16T04:10:00Z");
  private static final Instant PAID = at("2026-01-26T06:05:00Z");
  private static final Instant ARRIVED = at("2026-01-27T00:00:00Z");
  private static final Instant POSTED = at("2026-01-28T10:00:00Z");
  private static final Instant BOOKED = at("2026-01-29T22:00:00Z");

  private final List<Told> entries = new ArrayList<>();

  private StoryOfOneAccount() {}

  static Story story() {
    StoryOfOneAccount of = new StoryOfOneAccount();
    of.tell();
    List<FoundTransaction> transactions =
        List.of(account(), claim(), remittance(List.of(short5())), deposit());
    return new Story(transactions, of.entries, of.entries.size(), List.of(), List.of());
  }

  /** Of a trace that hundreds of claims share. */
  static Story shared(int facts) {
    StoryOfOneAccount of = new StoryOfOneAccount();
    for (int i = 1; i <= facts; i++) {
      of.fact(
          PAID.plusSeconds(i),
          CLAIM,
          i,
          "e" + i,
          "RemittanceReceived",
          "1",
          100L,
          "claim-number",
          source("remit.835", 100L * i, 99L, i, "CLP"));
    }
    return new Story(List.of(claim()), of.entries, facts, List.of(), List.of());
  }

  static FoundTransaction claim() {
    FoundFinding overdue =
        new FoundFinding(
            "f1",
            "STUCK",
            "acknowledgement-overdue",
            "RESOLVED",
            120_050,
            OVERDUE,
            ACCEPTED,
            "accepted",
            "sent",
            List.of("sent"));
    return new Transaction(CLAIM, "CLAIM", "1234567893", "RVH000017", "REMITTED")
        .parent(ACCOUNT)
        .money(120_050, 100_000, 20_050, 0, 0)
        .latency(Duration.between(SENT, PAID).toMillis(), null, null, null, null)
        .facts(3)
        .findings(List.of(overdue))
        .found();
  }

  private static FoundTransaction account() {
    return new Transaction(ACCOUNT, "ACCOUNT", "1112223334", "4711", "POSTED")
        .money(120_050, 99_500, 20_050, 0, 500)
        .latency(
            Duration.between(SENT, PAID).toMillis(),
            Duration.between(PAID, POSTED).toMillis(),
            Duration.between(POSTED, BOOKED).toMillis(),
            Duration.between(DISCHARGED, BOOKED).toMillis(),
            null)
        .facts(5)
        .found();
  }

  private static FoundTransaction remittance(List<FoundFinding> findings) {
    return new Transaction(REMITTANCE, "REMITTANCE", "1999999999", "98765", "MATCHED")
        .trail(100_000L, 100_000L, 99_500L, 99_500L, 500)
        .latency(
            null,
            Duration.between(PAID, POSTED).toMillis(),
            Duration.between(POSTED, BOOKED).toMillis(),
            null,
            null)
        .facts(2)
        .findings(findings)
        .found();
  }

  private static FoundTransaction deposit() {
    return new Transaction(DEPOSIT, "DEPOSIT", "BILLING", "B-20260128-1", "RECONCILED")
        .parent(REMITTANCE)
        .trail(null, null, 99_500L, 99_500L, 0)
        .latency(null, null, Duration.between(POSTED, BOOKED).toMillis(), null, null)
        .facts(2)
        .found();
  }

  private static FoundFinding short5() {
    return new FoundFinding(
        "f2",
        "IMBALANCE",
        "posting-balance",
        "OPEN",
        500,
        at("2026-02-02T00:00:00Z"),
        null,
        null,
        "advice",
        List.of("advice", "posted"));
  }

  private void tell() {
    fact(
        at("2026-01-09T08:00:00Z"),
        ACCOUNT,
        1,
        "charge1",
        "ChargeApproved",
        null,
        80_000L,
        "account-number",
        source("dft-0109.hl7", 0, 512, 4, "FT1"));
    fact(
        at("2026-01-10T09:00:00Z"),
        ACCOUNT,
        2,
        "charge2",
        "ChargeApproved",
        null,
        40_050L,
        "account-number",
        source("dft-0110.hl7", 0, 498, 4, "FT1"));
    fact(
        DISCHARGED,
        ACCOUNT,
        3,
        "discharge",
        "EncounterFinalized",
        null,
        null,
        "account-number",
        source("adt-0110.hl7", 2048, 611, 1, "MSH"));
    said(DISCHARGED, ACCOUNT, 4, "ASSESSED", null, 120_050L, "FINALIZED", null);
    fact(
        SENT,
        CLAIM,
        1,
        "sent",
        "ClaimSubmitted",
        "1",
        120_050L,
        "claim-number",
        source("today.837", 1034, 410, 21, "CLM"));
    said(SENT, CLAIM, 2, "LINKED", null, null, null, ACCOUNT);
    said(SENT, CLAIM, 3, "ASSESSED", null, 120_050L, "SUBMITTED", null);
    said(SENT, ACCOUNT, 5, "ASSESSED", null, 120_050L, "BILLED", null);
    said(OVERDUE, CLAIM, 4, "FINDING_OPENED", "acknowledgement-overdue", 120_050L, null, "f1");
    fact(
        ACCEPTED,
        CLAIM,
        5,
        "accepted",
        "ClaimAcknowledged",
        "A2",
        120_050L,
        "claim-number",
        source("ack.277", 700, 155, 12, "HL"));
    said(ACCEPTED, CLAIM, 6, "ASSESSED", null, 120_050L, "ACCEPTED", null);
    said(ACCEPTED, CLAIM, 7, "FINDING_RESOLVED", "acknowledgement-overdue", 120_050L, null, "f1");
    fact(
        PAID,
        CLAIM,
        8,
        "paid",
        "RemittanceReceived",
        "1",
        100_000L,
        "payer-claim-number",
        source("remittance-of-larkspur-health-plan-20260126.835", 512, 200, 13, "CLP"));
    said(PAID, CLAIM, 9, "ASSESSED", null, 0L, "REMITTED", null);
    fact(
        PAID,
        REMITTANCE,
        1,
        "advice",
        "RemittanceAdvised",
        null,
        100_000L,
        "trace",
        source("remittance-of-larkspur-health-plan-20260126.835", 210, 302, 3, "BPR"));
    fact(
        ARRIVED,
        REMITTANCE,
        2,
        "settled",
        "PaymentSettled",
        null,
        100_000L,
        "trace",
        source("bank.csv", 88, 61, 2, "row"));
    said(ARRIVED, REMITTANCE, 3, "ASSESSED", null, 100_000L, "MATCHED", null);
    fact(
        POSTED,
        ACCOUNT,
        6,
        "posted",
        "PaymentPosted",
        null,
        99_500L,
        "account-number",
        source("postings.csv", 4096, 80, 52, "row"));
    fact(
        POSTED,
        ACCOUNT,
        7,
        "adjusted",
        "AdjustmentBooked",
        null,
        20_050L,
        "account-number",
        source("postings.csv", 4176, 79, 53, "row"));
    said(POSTED, ACCOUNT, 8, "ASSESSED", null, 500L, "POSTED", null);
    fact(
        POSTED,
        DEPOSIT,
        1,
        "posted",
        "PaymentPosted",
        null,
        99_500L,
        "deposit-batch",
        source("postings.csv", 4096, 80, 52, "row"));
    fact(
        POSTED,
        DEPOSIT,
        2,
        "others",
        "PaymentPosted",
        null,
        7_700L,
        "deposit-batch",
        source("postings.csv", 5000, 80, 64, "row"));
    said(POSTED, REMITTANCE, 4, "ASSESSED", null, 500L, "MATCHED", null);
    fact(
        BOOKED,
        DEPOSIT,
        3,
        "booked",
        "JournalTransferred",
        null,
        99_500L,
        "deposit-batch",
        source("kafka://revenue.raw.v1/0/17", 0, 230, 1, "0"));
    said(BOOKED, DEPOSIT, 4, "ASSESSED", null, 0L, "RECONCILED", null);
    said(
        at("2026-02-02T00:00:00Z"),
        REMITTANCE,
        5,
        "FINDING_OPENED",
        "posting-balance",
        500L,
        null,
        "f2");
  }

  private void fact(
      Instant at,
      String transaction,
      long sequence,
      String event,
      String milestone,
      String status,
      Long amount,
      String rule,
      Source source) {
    FoundEntry.Content content =
        new FoundEntry.Content(
            null, null, null, milestone, at, at, amount, "USD", status, null, source, null, null,
            null, null, null);
    add(at, new Event("FACT_ADDED", sequence, event, at, null), transaction, rule, content);
  }

  private void said(
      Instant at,
      String transaction,
      long sequence,
      String action,
      String rule,
      Long amount,
      String stage,
      String other) {
    FoundEntry.Content content =
        new FoundEntry.Content(
            null, stage, other, null, null, null, amount, "USD", null, null, null, null, null, null,
            null, null);
    add(at, new Event(action, sequence, null, at, null), transaction, rule, content);
  }

  private void add(
      Instant at, Event event, String transaction, String rule, FoundEntry.Content content) {
    entries.add(
        new Told(
            new FoundEntry(
                at,
                event,
                new Identity(transaction),
                new Rule(rule == null ? List.of() : List.of(rule)),
                null,
                content),
            at));
  }

  private static Source source(String name, long offset, long length, long segment, String tag) {
    String uri = name.startsWith("kafka:") ? name : "file:///data/inbox/" + name;
    return new Source(uri, offset, length, segment, tag);
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }
}
