package io.throughline.local.find;

import io.throughline.elasticsearch.search.FoundFinding;
import io.throughline.elasticsearch.search.FoundTransaction;
import io.throughline.elasticsearch.search.FoundTransaction.Claim;
import io.throughline.elasticsearch.search.FoundTransaction.Content;
import io.throughline.elasticsearch.search.FoundTransaction.Identity;
import io.throughline.elasticsearch.search.FoundTransaction.Latency;
import io.throughline.elasticsearch.search.FoundTransaction.Money;
import io.throughline.elasticsearch.search.FoundTransaction.Payer;
import io.throughline.elasticsearch.search.FoundTransaction.Provider;
import java.time.Instant;
import java.util.List;

/** Builds the document of a transaction. */
final class Transaction {
  private final String id;
  private final String kind;
  private final String issuer;
  private final String number;
  private final String stage;
  private String parent;
  private Money money = new Money("USD", 0, 0, 0, 0, 0, null, null, null, null);
  private Latency latency;
  private int facts;
  private List<FoundFinding> findings = List.of();

  Transaction(String id, String kind, String issuer, String number, String stage) {
    this.id = id;
    this.kind = kind;
    this.issuer = issuer;
    this.number = number;
    this.stage = stage;
  }

  Transaction parent(String of) {
    parent = of;
    return this;
  }

  Transaction money(long charge, long paid, long adjusted, long patient, long outstanding) {
    money = new Money("USD", charge, paid, adjusted, patient, outstanding, null, null, null, null);
    return this;
  }

  Transaction trail(Long advised, Long settled, Long posted, Long journaled, long outstanding) {
    money = new Money("USD", 0, 0, 0, 0, outstanding, advised, settled, posted, journaled);
    return this;
  }

  Transaction latency(
      Long toRemittance, Long toPosting, Long toJournal, Long endToEnd, Long reconciliation) {
    latency = new Latency(toRemittance, toPosting, toJournal, endToEnd, reconciliation);
    return this;
  }

  Transaction facts(int count) {
    facts = count;
    return this;
  }

  Transaction findings(List<FoundFinding> of) {
    findings = of;
    return this;
  }

  FoundTransaction found() {
    boolean claim = kind.equals("CLAIM");
    return new FoundTransaction(
        Instant.EPOCH,
        new Identity(id),
        new Content(
            kind,
            issuer,
            number,
            stage,
            "policy-1",
            null,
            new Claim(claim ? number : null, List.of()),
            new Provider(claim ? issuer : null),
            new Payer("FP939", "LARKSPUR HEALTH PLAN"),
            null,
            null,
            parent,
            List.of(),
            money,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            latency,
            facts,
            0,
            findings,
            List.of()));
  }
}
