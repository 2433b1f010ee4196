package io.throughline.ingest.x12.transaction;

import io.throughline.events.Dimensions;
import io.throughline.events.EventIds;
import io.throughline.events.Position;
import io.throughline.events.Reference;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Sha256;
import io.throughline.events.Source;
import io.throughline.ingest.format.Readings;
import io.throughline.ingest.x12.segment.InterchangeHeader;
import io.throughline.ingest.x12.segment.Tag;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;

/** Makes the canonical events of one transaction set: what their headers have in common. */
final class Events {
  /** Version of the mapping from X12 to events, raised when the same bytes would give others. */
  private static final String POLICY_VERSION = "x12/3";

  private final Readings readings;
  private final TransactionSet set;

  Events(Readings readings, TransactionSet set) {
    this.readings = readings;
    this.set = set;
  }

  /**
   * Hands over an event.
   *
   * @param interfaceName e.g. x12.837P
   * @param occurredAt null when the input does not say: then it is when it was read
   * @param context what tells the event from others, besides its envelope and bytes
   */
  void emit(
      String interfaceName,
      Evidence evidence,
      Instant occurredAt,
      List<Reference> references,
      Dimensions dimensions,
      String patientToken,
      String context,
      Object milestone) {
    Instant recordedAt = set.settings().clock().instant().truncatedTo(ChronoUnit.MICROS);
    RevenueEvent event = new RevenueEvent();
    event.setEventId(eventId(interfaceName, evidence, references, dimensions, context));
    event.setOccurredAt(occurredAt == null ? recordedAt : occurredAt);
    event.setRecordedAt(recordedAt);
    event.setSource(source(interfaceName, evidence));
    event.setReferences(references);
    event.setDimensions(dimensions);
    event.setPatientToken(patientToken);
    event.setMilestone(milestone);
    readings.event(event);
  }

  private String eventId(
      String interfaceName,
      Evidence evidence,
      List<Reference> references,
      Dimensions dimensions,
      String context) {
    InterchangeHeader header = set.header();
    return EventIds.of(
        references,
        dimensions,
        "x12",
        interfaceName,
        header.sender(),
        header.receiver(),
        header.element(13),
        set.group().control(),
        set.control(),
        Integer.toString(evidence.ordinal()),
        HexFormat.of().formatHex(evidence.hash()),
        context);
  }

  private Source source(String interfaceName, Evidence evidence) {
    Position position = new Position();
    position.setByteOffset(evidence.place().offset());
    position.setByteLength(evidence.length());
    position.setInterchange(evidence.place().interchange());
    position.setFunctionalGroup(set.group().ordinal());
    position.setTransactionSet(set.ordinal());
    position.setSegment(evidence.place().segment());
    position.setSegmentTag(Tag.name(evidence.place().tag()));
    Source source = new Source();
    source.setSystem(set.header().sender());
    source.setInterfaceName(interfaceName);
    source.setUri(set.uri());
    source.setPosition(position);
    source.setContentHash(new Sha256(evidence.hash()));
    source.setPolicyVersion(POLICY_VERSION);
    return source;
  }
}
