package io.throughline.ingest.hl7.framing;

import io.throughline.ingest.format.Readings;
import io.throughline.ingest.hl7.field.Encoding;
import io.throughline.ingest.hl7.field.UnreadableMessageException;

/** Says which messages it uses, and takes them. */
public interface MessageUser {
  /**
   * Whether it uses messages with such a header.
   *
   * @param header the MSH segment, at least the first 16 KiB of it
   * @throws UnreadableMessageException when the header does not say what the message is
   */
  boolean uses(String header, Encoding encoding) throws UnreadableMessageException;

  /** Takes a message: at least one event or dead letter goes to the readings. */
  void use(Message message, Readings readings);
}
