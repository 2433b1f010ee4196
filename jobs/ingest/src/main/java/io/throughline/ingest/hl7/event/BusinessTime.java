package io.throughline.ingest.hl7.event;

import io.throughline.ingest.hl7.field.Timestamp;
import java.time.Instant;
import java.time.ZoneId;

/** Time stamps as instants, in the zone of those that name no offset. */
final class BusinessTime {
  private final ZoneId zone;

  BusinessTime(ZoneId zone) {
    this.zone = zone;
  }

  /** The instant; null without time stamp. */
  Instant at(Timestamp timestamp) {
    return timestamp == null ? null : timestamp.at(zone);
  }
}
