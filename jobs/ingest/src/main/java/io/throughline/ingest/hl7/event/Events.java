package io.throughline.ingest.hl7.event;

import io.throughline.events.Dimensions;
import io.throughline.events.EventIds;
import io.throughline.events.Position;
import io.throughline.events.Reference;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Sha256;
import io.throughline.events.Source;
import io.throughline.ingest.hl7.framing.Place;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;

/** Makes the canonical events of one input: what their headers have in common. */
final class Events {
  /** Version of the mapping from HL7 v2 to events, raised when the same bytes would give others. */
  private static final String POLICY_VERSION = "hl7/2";

  private final InstantSource clock;
  private final String uri;

  Events(InstantSource clock, String uri) {
    this.clock = clock;
    this.uri = uri;
  }

  /**
   * Makes an event.
   *
   * @param message ordinal in the input, from 1
   * @param transaction ordinal of the FT1 in the message from 1; 0 for the message as a whole
   */
  RevenueEvent make(
      Header header,
      int message,
      int transaction,
      Place place,
      Instant occurredAt,
      List<Reference> references,
      Visit visit,
      Object milestone) {
    RevenueEvent event = new RevenueEvent();
    event.setEventId(eventId(header, transaction, place, references, visit.dimensions()));
    event.setOccurredAt(occurredAt);
    event.setRecordedAt(clock.instant().truncatedTo(ChronoUnit.MICROS));
    event.setSource(source(header, message, transaction, place));
    event.setReferences(references);
    event.setDimensions(visit.dimensions());
    event.setPatientToken(visit.patientToken());
    event.setMilestone(milestone);
    return event;
  }

  private static String eventId(
      Header header,
      int transaction,
      Place place,
      List<Reference> references,
      Dimensions dimensions) {
    return EventIds.of(
        references,
        dimensions,
        "hl7",
        header.type().interfaceName(),
        header.system(),
        header.controlId(),
        Integer.toString(transaction),
        HexFormat.of().formatHex(place.hash()));
  }

  private Source source(Header header, int message, int transaction, Place place) {
    Position position = new Position();
    position.setByteOffset(place.offset());
    position.setByteLength(place.length());
    position.setInterchange(0);
    position.setFunctionalGroup(0);
    position.setTransactionSet(message);
    position.setSegment(place.segment());
    position.setSegmentTag(transaction == 0 ? "MSH" : "FT1");
    Source source = new Source();
    source.setSystem(header.system());
    source.setInterfaceName(header.type().interfaceName());
    source.setUri(uri);
    source.setPosition(position);
    source.setContentHash(new Sha256(place.hash()));
    source.setPolicyVersion(POLICY_VERSION);
    return source;
  }
}
