package io.throughline.posting;

import io.throughline.events.NameUuid;
import io.throughline.transaction.Detail;
import io.throughline.transaction.Detail.Adjustment;
import io.throughline.transaction.Detail.ProviderEntry;
import io.throughline.transaction.Evidence;
import io.throughline.transaction.Fact;
import io.throughline.transaction.Numbered;
import io.throughline.transaction.Parties;
import io.throughline.transaction.References;
import io.throughline.transaction.Statement;
import io.throughline.transaction.TransactionKey;
import io.throughline.transaction.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One claim of one remittance, and what a test changes of it: 100.00 charged, 80.00 paid, 15.00
 * contractual, 5.00 coinsurance.
 */
final class Remitted {
  static final String PROVIDER = "1234567893";
  static final LocalDate PAID_ON = LocalDate.of(2026, 1, 20);
  static final long AT = micros("2026-01-20T06:00:00Z");

  /** More than any waiting time later. */
  static final long LATER = micros("2026-03-01T00:00:00Z");

  static final TransactionKey CLAIM = TransactionKey.claim(PROVIDER, "RVH000001");

  final UUID id;
  String status = "1";
  long charge = 100_00;
  long paid = 80_00;
  long patient = 5_00;
  long lineImbalance;
  int imbalancedLine;
  String payer = "FP107";
  String provider = PROVIDER;
  String currency = "USD";
  String trace = "T1";
  LocalDate paidOn = PAID_ON;
  final List<Adjustment> adjustments = new ArrayList<>();

  boolean isKnown = true;
  long claimCharge = 100_00;
  boolean isDuplicate;
  boolean isAmbiguous;
  UUID original;
  String facility = "RVH";
  String serviceLine = "11:B";

  long advised = 80_00;
  long adviceImbalance;

  Remitted() {
    this("payment");
  }

  Remitted(String name) {
    id = NameUuid.of("test", name);
    adjustments.add(new Adjustment("CO", "45", 15_00));
    adjustments.add(new Adjustment("PR", "2", 5_00));
  }

  static long micros(String time) {
    Instant instant = Instant.parse(time);
    return instant.getEpochSecond() * 1_000_000;
  }

  private Fact fact(UUID eventId, Statement statement, String tag) {
    return new Fact(
        eventId,
        AT,
        AT,
        statement,
        currency,
        new Parties(payer, "FIRST PLAN", "ICN1", null, null, 0),
        new References(
            "RVH000001",
            null,
            trace == null ? null : new Numbered("1999999999", trace),
            null,
            null,
            null),
        new Evidence("file:///in/835.x12", 100, 50, 12, tag),
        List.of());
  }

  Fact fact() {
    long adjusted =
        adjustments.stream()
            .filter(one -> !one.group().equals("PR"))
            .mapToLong(Adjustment::amount)
            .sum();
    return fact(
        id,
        new Statement.Remittance(
            status, charge, paid, adjusted, 0, patient, 0, 0, 0, lineImbalance, Statement.NO_DATE),
        "CLP");
  }

  Notice paid() {
    return Notice.Paid.of(
        provider,
        fact(),
        new Detail.OfClaim(
            List.copyOf(adjustments),
            imbalancedLine,
            paidOn == null ? Statement.NO_DATE : (int) paidOn.toEpochDay()));
  }

  Notice.Advised advised() {
    return Notice.Advised.of(
        fact(
            NameUuid.of("test", "advice", String.valueOf(trace)),
            new Statement.Advice(advised, "ACH", (int) PAID_ON.toEpochDay(), adviceImbalance),
            "BPR"));
  }

  Notice judged() {
    return judged(CLAIM);
  }

  Notice judged(TransactionKey claim) {
    return Notice.Judged.of(
        fact(),
        new Verdict(
            id,
            claim,
            true,
            isKnown,
            claimCharge,
            isDuplicate,
            isAmbiguous,
            original,
            facility,
            serviceLine));
  }

  Notice gone(TransactionKey claim) {
    return Notice.Judged.of(
        fact(), new Verdict(id, claim, false, false, 0, false, false, null, null, null));
  }

  /** A PLB of the remittance. */
  Notice entered(String reason, long amount) {
    Fact advice = advised().fact();
    return new Notice.Entered(
        Notice.bookOf(advice, id), provider, advice, new ProviderEntry(id, reason, amount, false));
  }
}
