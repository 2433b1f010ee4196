package io.throughline.ingest.hl7.event;

import io.throughline.ingest.format.Reason;
import io.throughline.ingest.hl7.field.FieldParser;
import io.throughline.ingest.hl7.field.Segment;
import io.throughline.ingest.hl7.field.UnreadableMessageException;
import io.throughline.ingest.hl7.framing.Message;

/** Segments of one message, taken apart when asked for. */
final class Segments {
  private final Message message;
  private final FieldParser parser;

  Segments(Message message, FieldParser parser) {
    this.message = message;
    this.parser = parser;
  }

  /** The first with a tag, or one without fields. */
  Segment first(String tag) throws UnreadableMessageException {
    for (int i = 1; i <= message.segments(); i++) {
      if (message.is(i, tag)) {
        return get(i, tag);
      }
    }
    return new Segment(tag, tag, message.encoding(), parser);
  }

  /** One, by its ordinal from 1. */
  Segment get(int ordinal, String tag) throws UnreadableMessageException {
    if (message.isBroken(ordinal)) {
      throw new UnreadableMessageException(
          Reason.MALFORMED_MESSAGE, tag + " goes on in a line that is no segment");
    }
    return new Segment(tag, message.text(ordinal), message.encoding(), parser);
  }
}
