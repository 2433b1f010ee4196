package io.throughline.simulator.canonical;

import io.throughline.events.Dimensions;
import io.throughline.events.EventIds;
import io.throughline.events.Position;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Sha256;
import io.throughline.events.Source;
import io.throughline.simulator.x12.Envelope;
import io.throughline.simulator.x12.Evidence;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;

/** What events of one X12 file have in common: one interchange with one functional group. */
final class X12Header {
  private static final String POLICY_VERSION = "x12/3";

  private final String uri;
  private final ZoneId zone;

  X12Header(String uri, ZoneId zone) {
    this.uri = uri;
    this.zone = zone;
  }

  /** The control numbers of the file itself. */
  static void addEnvelope(References references, Evidence evidence) {
    addInterchange(references, evidence);
    Envelope envelope = evidence.envelope();
    references
        .add(
            ReferenceKind.GROUP_CONTROL_NUMBER,
            envelope.sender(),
            Integer.toString(envelope.control()))
        .add(
            ReferenceKind.TRANSACTION_SET_CONTROL_NUMBER, envelope.sender(), evidence.setControl());
  }

  static void addInterchange(References references, Evidence evidence) {
    Envelope envelope = evidence.envelope();
    references.add(
        ReferenceKind.INTERCHANGE_CONTROL_NUMBER,
        "ZZ:" + envelope.sender(),
        envelope.interchangeControl());
  }

  /** Happened when the file says it was made, which all sets of a file say alike. */
  RevenueEvent event(
      String interfaceName,
      Evidence evidence,
      String context,
      References references,
      Dimensions dimensions,
      String patientToken,
      Object milestone) {
    Envelope envelope = evidence.envelope();
    Instant sentAt = envelope.at().atZone(zone).toInstant();
    RevenueEvent event = new RevenueEvent();
    event.setEventId(eventId(interfaceName, evidence, context, references, dimensions));
    event.setOccurredAt(sentAt);
    event.setRecordedAt(sentAt);
    event.setSource(source(interfaceName, evidence));
    event.setReferences(references.list());
    event.setDimensions(dimensions);
    event.setPatientToken(patientToken);
    event.setMilestone(milestone);
    return event;
  }

  private static String eventId(
      String interfaceName,
      Evidence evidence,
      String context,
      References references,
      Dimensions dimensions) {
    Envelope envelope = evidence.envelope();
    return EventIds.of(
        references.list(),
        dimensions,
        "x12",
        interfaceName,
        "ZZ:" + envelope.sender(),
        "ZZ:" + envelope.receiver(),
        envelope.interchangeControl(),
        Integer.toString(envelope.control()),
        evidence.setControl(),
        Integer.toString(evidence.ordinal()),
        HexFormat.of().formatHex(evidence.hash()),
        context);
  }

  private Source source(String interfaceName, Evidence evidence) {
    Position position =
        new Position(
            evidence.offset(),
            evidence.length(),
            1,
            1,
            evidence.set(),
            evidence.segment(),
            evidence.tag());
    return new Source(
        "ZZ:" + evidence.envelope().sender(),
        interfaceName,
        uri,
        position,
        new Sha256(evidence.hash()),
        POLICY_VERSION);
  }
}
