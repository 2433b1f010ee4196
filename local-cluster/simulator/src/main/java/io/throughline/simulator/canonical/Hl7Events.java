package io.throughline.simulator.canonical;

import io.throughline.events.ChargeApproved;
import io.throughline.events.Dimensions;
import io.throughline.events.EncounterFinalized;
import io.throughline.events.EventIds;
import io.throughline.events.Position;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Sha256;
import io.throughline.events.Source;
import io.throughline.simulator.account.Account;
import io.throughline.simulator.claim.ServiceLine;
import io.throughline.simulator.text.Span;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HexFormat;

/** EncounterFinalized of discharges and ChargeApproved of charges in HL7 v2. */
public final class Hl7Events {
  private static final String POLICY_VERSION = "hl7/2";

  private final String uri;
  private final Settings settings;
  private final Tokens tokens;
  private final String application;

  /**
   * Of one file.
   *
   * @param application MSH-3
   */
  public Hl7Events(String uri, Settings settings, Tokens tokens, String application) {
    this.uri = uri;
    this.settings = settings;
    this.tokens = tokens;
    this.application = application;
  }

  /**
   * Of an ADT^A03.
   *
   * @param control MSH-10
   */
  public RevenueEvent discharge(Account account, String control, Span message) {
    EncounterFinalized finalized =
        new EncounterFinalized(
            instant(account.visit().admittedAt()),
            instant(account.visit().dischargedAt()),
            account.visit().patientClass());
    return event(
        "hl7.ADT.A03",
        account,
        control,
        0,
        message,
        finalized.getDischargedAt(),
        references(account),
        finalized);
  }

  /**
   * Of one FT1 of a DFT^P03.
   *
   * @param ordinal of the FT1 in its message
   * @param number FT1-2
   * @param batch FT1-3
   */
  public RevenueEvent charge(
      Account account,
      ServiceLine line,
      String control,
      int ordinal,
      String number,
      String batch,
      LocalDateTime postedAt,
      Span segment) {
    ChargeApproved charge =
        new ChargeApproved(
            Dollars.of(line.charge()),
            line.procedure(),
            null,
            line.units() * 1_000L,
            line.date().atStartOfDay(settings.zone()).toInstant());
    References references =
        references(account)
            .add(ReferenceKind.CHARGE_NUMBER, system(account), number)
            .add(ReferenceKind.BATCH_NUMBER, system(account), batch);
    return event(
        "hl7.DFT.P03", account, control, ordinal, segment, instant(postedAt), references, charge);
  }

  private static References references(Account account) {
    String facility = account.panel().site().code();
    return new References()
        .add(ReferenceKind.ACCOUNT_NUMBER, facility, account.number())
        .add(ReferenceKind.ENCOUNTER_NUMBER, facility, account.encounter());
  }

  private String system(Account account) {
    return application + ":" + account.panel().site().code();
  }

  private Instant instant(LocalDateTime at) {
    return at.atZone(settings.zone()).toInstant();
  }

  private RevenueEvent event(
      String interfaceName,
      Account account,
      String control,
      int ordinal,
      Span span,
      Instant occurredAt,
      References references,
      Object milestone) {
    String system = system(account);
    Dimensions dimensions =
        new Dimensions(
            account.panel().site().code(),
            account.panel().plan().payer().id(),
            account.panel().plan().payer().name(),
            null,
            account.visit().hospitalService());
    RevenueEvent event = new RevenueEvent();
    event.setEventId(
        EventIds.of(
            references.list(),
            dimensions,
            "hl7",
            interfaceName,
            system,
            control,
            Integer.toString(ordinal),
            HexFormat.of().formatHex(span.hash())));
    event.setOccurredAt(occurredAt);
    event.setRecordedAt(occurredAt);
    event.setSource(
        new Source(
            system,
            interfaceName,
            uri,
            new Position(
                span.offset(),
                span.length(),
                0,
                0,
                span.ordinal(),
                (long) span.part(),
                ordinal == 0 ? "MSH" : "FT1"),
            new Sha256(span.hash()),
            POLICY_VERSION));
    event.setReferences(references.list());
    event.setDimensions(dimensions);
    event.setPatientToken(tokens.of(account.medicalRecord()));
    event.setMilestone(milestone);
    return event;
  }
}
