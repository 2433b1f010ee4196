package io.throughline.local.bench.history;

import static io.throughline.events.ReferenceKind.ACCOUNT_NUMBER;
import static io.throughline.events.ReferenceKind.BATCH_NUMBER;
import static io.throughline.events.ReferenceKind.BILLING_PROVIDER_NPI;
import static io.throughline.events.ReferenceKind.BILLING_PROVIDER_TAX_ID;
import static io.throughline.events.ReferenceKind.CHARGE_NUMBER;
import static io.throughline.events.ReferenceKind.DEPOSIT_BATCH;
import static io.throughline.events.ReferenceKind.ENCOUNTER_NUMBER;
import static io.throughline.events.ReferenceKind.GROUP_CONTROL_NUMBER;
import static io.throughline.events.ReferenceKind.INTERCHANGE_CONTROL_NUMBER;
import static io.throughline.events.ReferenceKind.JOURNAL_DOCUMENT;
import static io.throughline.events.ReferenceKind.JOURNAL_LINE;
import static io.throughline.events.ReferenceKind.PATIENT_CONTROL_NUMBER;
import static io.throughline.events.ReferenceKind.PAYER_CLAIM_CONTROL_NUMBER;
import static io.throughline.events.ReferenceKind.PAYMENT_TRACE;
import static io.throughline.events.ReferenceKind.POSTING_NUMBER;
import static io.throughline.events.ReferenceKind.TRANSACTION_SET_CONTROL_NUMBER;

import io.throughline.events.Dimensions;
import io.throughline.events.NormalForm;
import io.throughline.events.Position;
import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Sha256;
import io.throughline.events.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Canonical events of the steps of accounts, with the references that the simulator's files name,
 * so that each links to its transaction in the way that it does in earnest.
 */
final class Events {
  private static final int EVENTS_PER_FILE = 500;
  private static final Sha256 HASH = new Sha256(new byte[32]);
  private static final String BILLING_SYSTEM = "FICTIONPA";
  private static final String TAX = "123456789";

  private final long seed;
  private final Course course;

  Events(long seed) {
    this.seed = seed;
    this.course = new Course(seed);
  }

  /**
   * The event.
   *
   * @param at when it happens
   * @param served when the encounter was
   */
  RevenueEvent event(Step step, Account account, Instant at, Instant served) {
    RevenueEvent event = new RevenueEvent();
    event.setEventId(id(step, account).toString());
    event.setOccurredAt(at);
    event.setRecordedAt(at);
    event.setSource(source(step, account));
    event.setReferences(references(step, account));
    event.setDimensions(dimensions(step, account));
    event.setPatientToken(
        step.isOfBatch() || step.compareTo(Step.POSTING) >= 0 ? null : account.patientToken());
    event.setMilestone(course.milestone(step, account, at, served));
    return event;
  }

  /** The form of a UUIDv5, without its hash. */
  private static UUID id(Step step, Account account) {
    long high = Account.mix(account.random() + 1_000 + step.ordinal());
    long low = Account.mix(high);
    return new UUID(
        high & 0xffff_ffff_ffff_0fffL | 0x5000L, low & 0x3fff_ffff_ffff_ffffL | 1L << 63);
  }

  private static Source source(Step step, Account account) {
    String feed = feed(step);
    long place = account.number() % EVENTS_PER_FILE;
    String uri =
        "file:///data/inbox/%s/%06d.%s"
            .formatted(feed, account.number() / EVENTS_PER_FILE, step.name().toLowerCase());
    return new Source(
        "SENDER",
        feed,
        uri,
        new Position(700 + place * 900, 880L, 1, 1, 1, 11 + place * 12, tag(step)),
        HASH,
        "bench-1");
  }

  private static String feed(Step step) {
    return switch (step) {
      case ENCOUNTER -> "hl7.ADT.A03";
      case CHARGE_1, CHARGE_2, CHARGE_3 -> "hl7.DFT.P03";
      case SUBMISSION, SECOND_SUBMISSION -> "x12.837P";
      case RECEIPT, ACCEPTANCE -> "x12.277CA";
      case REMITTANCE, ADVICE -> "x12.835";
      case SETTLEMENT -> "settlements";
      case POSTING, ADJUSTMENT, PATIENT_POSTING -> "billing";
      case JOURNAL -> "journal";
    };
  }

  private static String tag(Step step) {
    return switch (step) {
      case ENCOUNTER -> "MSH";
      case CHARGE_1, CHARGE_2, CHARGE_3 -> "FT1";
      case SUBMISSION, SECOND_SUBMISSION -> "CLM";
      case RECEIPT, ACCEPTANCE -> "TRN";
      case REMITTANCE -> "CLP";
      case ADVICE -> "BPR";
      case POSTING, ADJUSTMENT, PATIENT_POSTING -> "JSON";
      case SETTLEMENT, JOURNAL -> "ROW";
    };
  }

  private static Dimensions dimensions(Step step, Account account) {
    String payer = account.payer();
    return switch (step) {
      case ENCOUNTER, CHARGE_1, CHARGE_2, CHARGE_3 ->
          new Dimensions(account.facility(), payer, account.payerName(), null, "MED");
      case SUBMISSION, SECOND_SUBMISSION, REMITTANCE ->
          new Dimensions(null, payer, account.payerName(), account.provider(), "11");
      case RECEIPT, ACCEPTANCE, ADVICE ->
          new Dimensions(null, payer, account.payerName(), account.provider(), null);
      case SETTLEMENT -> new Dimensions(account.facility(), null, null, null, null);
      case POSTING, ADJUSTMENT ->
          new Dimensions(account.facility(), payer, null, account.provider(), null);
      case PATIENT_POSTING ->
          new Dimensions(account.facility(), null, null, account.provider(), null);
      case JOURNAL -> new Dimensions(null, null, null, null, null);
    };
  }

  private List<Reference> references(Step step, Account account) {
    List<Reference> list = new ArrayList<>(10);
    switch (step) {
      case ENCOUNTER -> visit(list, account);
      case CHARGE_1, CHARGE_2, CHARGE_3 -> {
        visit(list, account);
        String system = "HL7:" + account.facility();
        add(list, CHARGE_NUMBER, system, account.accountNumber() + "-" + step.ordinal());
        add(list, BATCH_NUMBER, system, "B" + account.batch());
      }
      case SUBMISSION, SECOND_SUBMISSION -> {
        claim(list, account);
        envelope(list, step, account);
        add(list, BATCH_NUMBER, "SENDER", "B" + account.batch());
      }
      case RECEIPT, ACCEPTANCE -> {
        claim(list, account);
        add(list, PAYER_CLAIM_CONTROL_NUMBER, account.payer(), account.payerClaimNumber());
        envelope(list, step, account);
      }
      case REMITTANCE -> {
        add(list, PATIENT_CONTROL_NUMBER, account.provider(), account.claimNumber());
        add(list, PAYER_CLAIM_CONTROL_NUMBER, account.payer(), account.payerClaimNumber());
        payment(list, step, account);
      }
      case ADVICE -> payment(list, step, account);
      case SETTLEMENT -> add(list, PAYMENT_TRACE, account.originator(), account.trace());
      case POSTING, ADJUSTMENT -> {
        entry(list, step, account);
        add(list, PAYER_CLAIM_CONTROL_NUMBER, account.payer(), account.payerClaimNumber());
        add(list, PAYMENT_TRACE, account.originator(), account.trace());
        add(list, DEPOSIT_BATCH, BILLING_SYSTEM, account.depositBatch());
      }
      case PATIENT_POSTING -> entry(list, step, account);
      case JOURNAL -> {
        String document = Account.COMPANY + "-2026-" + account.batch();
        add(list, JOURNAL_DOCUMENT, Account.COMPANY, document);
        add(list, JOURNAL_LINE, Account.COMPANY, document + "-1");
        add(list, DEPOSIT_BATCH, BILLING_SYSTEM, account.depositBatch());
      }
    }
    return list;
  }

  private static void visit(List<Reference> list, Account account) {
    add(list, ACCOUNT_NUMBER, account.facility(), account.accountNumber());
    add(list, ENCOUNTER_NUMBER, account.facility(), account.encounterNumber());
  }

  private static void claim(List<Reference> list, Account account) {
    add(list, PATIENT_CONTROL_NUMBER, account.provider(), account.claimNumber());
    add(list, BILLING_PROVIDER_NPI, "", account.provider());
    add(list, BILLING_PROVIDER_TAX_ID, "", TAX);
  }

  private static void payment(List<Reference> list, Step step, Account account) {
    add(list, PAYMENT_TRACE, account.originator(), account.trace());
    add(list, BILLING_PROVIDER_NPI, "", account.provider());
    add(list, BILLING_PROVIDER_TAX_ID, "", TAX);
    envelope(list, step, account);
  }

  private static void entry(List<Reference> list, Step step, Account account) {
    add(list, POSTING_NUMBER, BILLING_SYSTEM, "P" + step.ordinal() + "-" + account.number());
    visit(list, account);
    add(list, PATIENT_CONTROL_NUMBER, account.provider(), account.claimNumber());
  }

  private static void envelope(List<Reference> list, Step step, Account account) {
    String control = "%08d%d".formatted(account.number() / EVENTS_PER_FILE, step.ordinal() % 10);
    add(list, INTERCHANGE_CONTROL_NUMBER, "ZZ:SENDER", control);
    add(list, GROUP_CONTROL_NUMBER, "SENDER", control);
    add(list, TRANSACTION_SET_CONTROL_NUMBER, "SENDER", "0001");
  }

  private static void add(List<Reference> list, ReferenceKind kind, String issuer, String raw) {
    list.add(new Reference(kind, issuer, raw, NormalForm.of(raw)));
  }
}
