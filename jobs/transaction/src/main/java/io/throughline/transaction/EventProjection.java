package io.throughline.transaction;

import io.throughline.events.RevenueEvent;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.io.Decoder;

/**
 * Reads the fact of an event straight from its Avro bytes and skips what a fact does not need,
 * instead of making the record first, whose objects are mostly dropped.
 *
 * <p>It goes by position, so it reads only what was written under exactly the schema {@link
 * #SCHEMA}. And it only ever says yes: where anything is unusual - an event that is not about one
 * claim, no claim number, a text too long, bytes that break the schema - it gives null or throws,
 * and the caller reads the record by Avro and {@link Facts}, which tell what is the matter. So a
 * mistake here could lose speed, and {@code EventProjectionTest} sees to it that a fact is the same
 * on both ways.
 */
public final class EventProjection {
  /** The writer's schema that it reads. */
  public static final Schema SCHEMA = RevenueEvent.getClassSchema();

  private static final Schema MILESTONES = SCHEMA.getField("milestone").schema();
  private static final int HASH_BYTES =
      SCHEMA.getField("source").schema().getField("contentHash").schema().getFixedSize();

  private final ReferencesProjection references = new ReferencesProjection();

  /**
   * The fact of the event that begins at the decoder's position.
   *
   * @return null when the event is none of the usual; the decoder is then anywhere
   * @throws IOException the bytes are not of the schema
   * @throws IllegalArgumentException as {@link Facts#from}
   */
  public EventFact read(Decoder bytes) throws IOException {
    FieldReader in = new FieldReader(bytes);
    UUID eventId = UUID.fromString(in.text());
    long occurredAt = in.number();
    long recordedAt = in.number();
    Evidence evidence = evidence(in);
    references.read(in);
    String facility = Facts.bounded(in.optionalText());
    String payer = Facts.bounded(in.optionalText());
    String payerName = Facts.bounded(in.optionalText());
    String provider = in.optionalText();
    String serviceLine = Facts.bounded(in.optionalText());
    String token = in.optionalText();
    in.skipOptionalText(); // causationId
    in.skipOptionalText(); // traceparent
    String claimNumber = references.claimNumber();
    StatementProjection stated = StatementProjection.read(in, MILESTONES);
    if (stated == null || claimNumber == null) {
      return null;
    }
    Parties parties =
        new Parties(
            payer,
            payerName,
            Facts.bounded(references.payerClaimNumber()),
            facility,
            serviceLine,
            token == null ? 0 : token.hashCode());
    return new EventFact(
        provider == null ? "" : Facts.bounded(provider.strip()),
        new Fact(
            eventId,
            occurredAt,
            recordedAt,
            stated.statement(),
            Facts.bounded(stated.currency()),
            parties,
            references.references(),
            evidence,
            List.of()),
        List.of(),
        stated.detail());
  }

  private static Evidence evidence(FieldReader in) throws IOException {
    in.skipText(); // system
    in.skipText(); // interfaceName
    String uri = Facts.bounded(in.text());
    long byteOffset = in.number();
    long byteLength = in.number();
    in.number(); // interchange
    in.number(); // functionalGroup
    in.number(); // transactionSet
    long segment = in.number();
    String tag = Facts.bounded(in.text());
    in.skipBytes(HASH_BYTES);
    in.skipText(); // policyVersion
    return new Evidence(uri, byteOffset, byteLength, segment, tag);
  }
}
