package io.throughline.ingest.hl7.event;

import io.throughline.ingest.hl7.field.Segment;
import io.throughline.ingest.hl7.field.Timestamp;
import io.throughline.ingest.hl7.field.UnreadableMessageException;

/**
 * Who sent a message.
 *
 * @param type MSH-9
 * @param system MSH-3.1:MSH-4.1
 * @param facility MSH-4.1; empty when absent
 * @param controlId MSH-10
 * @param msh the segment
 */
record Header(MessageType type, String system, String facility, String controlId, Segment msh) {
  private static final int APPLICATION = 3;
  private static final int FACILITY = 4;
  private static final int SENT_AT = 7;
  private static final int CONTROL_ID = 10;

  /**
   * Reads it.
   *
   * @throws UnreadableMessageException no control id, by which messages are told apart
   */
  static Header of(Segment msh) throws UnreadableMessageException {
    String facility = msh.value(FACILITY);
    return new Header(
        MessageType.of(msh),
        msh.value(APPLICATION) + ":" + facility,
        facility,
        msh.required(CONTROL_ID),
        msh);
  }

  /**
   * MSH-7: what is left when nothing else says when it happened.
   *
   * @throws UnreadableMessageException absent, or no time stamp
   */
  Timestamp sentAt() throws UnreadableMessageException {
    msh.required(SENT_AT);
    return msh.timestamp(SENT_AT);
  }
}
