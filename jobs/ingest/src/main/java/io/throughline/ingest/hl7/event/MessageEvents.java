package io.throughline.ingest.hl7.event;

import io.throughline.ingest.format.ReadingSettings;
import io.throughline.ingest.format.Readings;
import io.throughline.ingest.format.Reason;
import io.throughline.ingest.hl7.field.Encoding;
import io.throughline.ingest.hl7.field.FieldParser;
import io.throughline.ingest.hl7.field.Segment;
import io.throughline.ingest.hl7.field.UnreadableMessageException;
import io.throughline.ingest.hl7.framing.Message;
import io.throughline.ingest.hl7.framing.MessageUser;
import io.throughline.ingest.identity.Tokens;
import java.security.MessageDigest;

/**
 * Events of the messages of one input. What is wrong with a message as a whole costs the message;
 * what is wrong with one FT1 costs that FT1, and the others are events.
 */
public final class MessageEvents implements MessageUser {
  private final Tokens tokens;
  private final FieldParser parser;
  private final Discharge discharge;
  private final FinancialTransaction transaction;

  /** Events of the input at a uri. */
  public MessageEvents(
      ReadingSettings settings, FieldParser parser, MessageDigest digest, String uri) {
    Events events = new Events(settings.clock(), uri);
    BusinessTime time = new BusinessTime(settings.zone());
    this.tokens = settings.tokens();
    this.parser = parser;
    this.discharge = new Discharge(events, time, digest);
    this.transaction = new FinancialTransaction(events, time, digest);
  }

  @Override
  public boolean uses(String header, Encoding encoding) throws UnreadableMessageException {
    return MessageType.of(new Segment("MSH", header, encoding, parser)) != null;
  }

  @Override
  public void use(Message message, Readings readings) {
    try {
      Segments segments = new Segments(message, parser);
      Header header = Header.of(segments.first("MSH"));
      Visit visit = Visit.of(segments, header, tokens);
      if (header.type() == MessageType.DISCHARGE) {
        readings.event(discharge.read(message, segments, header, visit));
      } else {
        readTransactions(message, segments, header, visit, readings);
      }
    } catch (UnreadableMessageException e) {
      message.bury(readings, e.reason(), e.getMessage());
    }
  }

  private void readTransactions(
      Message message, Segments segments, Header header, Visit visit, Readings readings)
      throws UnreadableMessageException {
    int ordinal = 0;
    for (int i = 1; i <= message.segments(); i++) {
      if (message.is(i, "FT1")) {
        ordinal++;
        try {
          readings.event(transaction.read(message, segments, i, ordinal, header, visit));
        } catch (UnreadableMessageException e) {
          message.bury(readings, e.reason(), e.getMessage(), i);
        }
      }
    }
    if (ordinal == 0) {
      throw new UnreadableMessageException(Reason.MISSING_FIELD, "no FT1");
    }
  }
}
