package io.throughline.simulator.canonical;

import io.throughline.events.ChargeApproved;
import io.throughline.events.Dimensions;
import io.throughline.events.EncounterFinalized;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RevenueEvent;
import io.throughline.simulator.account.Account;
import io.throughline.simulator.claim.ServiceLine;
import io.throughline.simulator.day.Entry;
import io.throughline.simulator.group.Site;
import io.throughline.simulator.text.Span;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Events of the one CSV that the acquired clinic's system writes of everything. */
public final class ClinicEvents {
  /** The clinic writes local times, which only its mapping knows to be of this zone. */
  public static final ZoneId ZONE = ZoneId.of("America/Denver");

  private final RecordEvents records;
  private final Tokens tokens;

  /** Of one file. */
  public ClinicEvents(String uri, Tokens tokens) {
    this.records = new RecordEvents(uri, Feed.CLINIC);
    this.tokens = tokens;
  }

  /** Of a row about the end of a visit. */
  public RevenueEvent visit(Account account, String id, Span record) {
    Instant ended = instant(account.visit().dischargedAt());
    return records.event(
        record,
        id,
        ended,
        references(account),
        dimensions(account),
        tokens.of(account.medicalRecord()),
        new EncounterFinalized(null, ended, "O"));
  }

  /** Of a row about a charge. */
  public RevenueEvent charge(
      Account account, ServiceLine line, String id, LocalDateTime at, Span record) {
    return records.event(
        record,
        id,
        instant(at),
        references(account).add(ReferenceKind.CHARGE_NUMBER, Feed.CLINIC.system(), id),
        dimensions(account),
        tokens.of(account.medicalRecord()),
        new ChargeApproved(
            Dollars.of(line.charge()), line.procedure(), null, line.units() * 1_000L, null));
  }

  /** Of a row about a payment, an adjustment or a refund. */
  public RevenueEvent entry(Site site, Entry entry, Span record) {
    References references =
        new References()
            .add(ReferenceKind.ACCOUNT_NUMBER, site.code(), entry.account())
            .add(ReferenceKind.ENCOUNTER_NUMBER, site.code(), entry.encounter())
            .add(ReferenceKind.POSTING_NUMBER, Feed.CLINIC.system(), entry.id())
            .add(ReferenceKind.PATIENT_CONTROL_NUMBER, site.facility().npi(), entry.claim())
            .add(ReferenceKind.PAYER_CLAIM_CONTROL_NUMBER, entry.payer(), entry.payerClaim())
            .add(ReferenceKind.PAYMENT_TRACE, entry.traceIssuer(), entry.trace())
            .add(ReferenceKind.DEPOSIT_BATCH, Feed.BILLING.system(), entry.batch());
    return records.event(
        record,
        entry.id(),
        instant(entry.bookedAt()),
        references,
        new Dimensions(
            site.code(), EntryMilestones.orNull(entry.payer()), null, site.facility().npi(), null),
        null,
        EntryMilestones.of(entry));
  }

  private static References references(Account account) {
    String facility = account.panel().site().code();
    return new References()
        .add(ReferenceKind.ACCOUNT_NUMBER, facility, account.number())
        .add(ReferenceKind.ENCOUNTER_NUMBER, facility, account.encounter());
  }

  private static Dimensions dimensions(Account account) {
    return new Dimensions(
        account.panel().site().code(), account.panel().plan().payer().id(), null, null, null);
  }

  private static Instant instant(LocalDateTime at) {
    return at.atZone(ZONE).toInstant();
  }
}
