package io.throughline.simulator.canonical;

import io.throughline.events.Dimensions;
import io.throughline.events.NameUuid;
import io.throughline.events.Position;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Sha256;
import io.throughline.events.Source;
import io.throughline.simulator.text.Span;
import java.time.Instant;
import java.util.HexFormat;
import org.apache.avro.specific.SpecificRecord;

/** What events of one CSV or JSON file have in common. */
final class RecordEvents {
  private final String uri;
  private final Feed feed;

  RecordEvents(String uri, Feed feed) {
    this.uri = uri;
    this.feed = feed;
  }

  /**
   * The event of a record.
   *
   * @param key what names it in its source
   */
  RevenueEvent event(
      Span record,
      String key,
      Instant occurredAt,
      References references,
      Dimensions dimensions,
      String patientToken,
      SpecificRecord milestone) {
    RevenueEvent event = new RevenueEvent();
    event.setEventId(
        NameUuid.of(
                "record",
                feed.system(),
                feed.interfaceName(),
                milestone.getSchema().getName(),
                key,
                HexFormat.of().formatHex(record.hash()))
            .toString());
    event.setOccurredAt(occurredAt);
    event.setRecordedAt(occurredAt);
    event.setSource(
        new Source(
            feed.system(),
            feed.interfaceName(),
            uri,
            new Position(
                record.offset(),
                record.length(),
                0,
                0,
                record.ordinal(),
                (long) record.part(),
                feed.tag()),
            new Sha256(record.hash()),
            feed.mapping()));
    event.setReferences(references.list());
    event.setDimensions(dimensions);
    event.setPatientToken(patientToken);
    event.setMilestone(milestone);
    return event;
  }
}
