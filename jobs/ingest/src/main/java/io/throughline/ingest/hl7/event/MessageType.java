package io.throughline.ingest.hl7.event;

import io.throughline.ingest.format.Reason;
import io.throughline.ingest.hl7.field.Segment;
import io.throughline.ingest.hl7.field.UnreadableMessageException;

/** The messages that we use, by MSH-9. */
enum MessageType {
  /** A patient is discharged. */
  DISCHARGE("ADT", "A03"),
  /** Detail financial transactions. */
  CHARGES("DFT", "P03"),
  /** The same with what was ordered and insured around each. */
  CHARGES_EXPANDED("DFT", "P11");

  private static final int FIELD = 9;

  private final String code;
  private final String trigger;

  MessageType(String code, String trigger) {
    this.code = code;
    this.trigger = trigger;
  }

  /** As events name it, e.g. hl7.ADT.A03. */
  String interfaceName() {
    return "hl7." + code + "." + trigger;
  }

  /**
   * Type of the message with this header; null for one that we do not use.
   *
   * @throws UnreadableMessageException MSH-9 leaves open whether we use it
   */
  static MessageType of(Segment msh) throws UnreadableMessageException {
    String code = msh.required(FIELD);
    String trigger = msh.value(FIELD, 2, 1);
    boolean mayBeUsed = false;
    for (MessageType type : values()) {
      if (type.code.equals(code)) {
        mayBeUsed = true;
        if (type.trigger.equals(trigger)) {
          return type;
        }
      }
    }
    if (mayBeUsed && trigger.isEmpty()) {
      throw new UnreadableMessageException(
          Reason.MISSING_FIELD, "%s.2 is empty".formatted(msh.name(FIELD)));
    }
    return null;
  }
}
