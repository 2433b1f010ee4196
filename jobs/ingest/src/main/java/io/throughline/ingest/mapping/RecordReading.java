package io.throughline.ingest.mapping;

import io.throughline.events.Position;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Sha256;
import io.throughline.ingest.format.InputReading;
import io.throughline.ingest.format.Readings;
import io.throughline.ingest.format.Reason;
import io.throughline.ingest.format.Remains;
import io.throughline.ingest.format.Skip;
import io.throughline.ingest.identity.Tokens;
import io.throughline.ingest.mapping.record.Records;
import io.throughline.ingest.mapping.record.Records.Cut;
import io.throughline.ingest.mapping.record.Refused;
import io.throughline.ingest.mapping.rule.Evidence;
import io.throughline.ingest.mapping.rule.Rules.Outcome;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** One input, record by record: each ends as events, as left out, or as one dead letter. */
final class RecordReading implements InputReading {
  /** Records read per step. */
  private static final int STEP = 64;

  private final Mapping mapping;
  private final Records records;
  private final Surroundings surroundings;
  private final MessageDigest sha256 = sha256();
  private Remains oversized;
  private int ordinal;

  /**
   * What reading depends on besides the mapping.
   *
   * @param uri of the input
   * @param tokens in place of identifiers of people
   * @param clock says when an input is read
   * @param leftOut hears of records that are left out
   */
  record Surroundings(
      String uri, Tokens tokens, InstantSource clock, MappingFormat.LeftOut leftOut) {}

  RecordReading(Mapping mapping, Records records, Surroundings surroundings) {
    this.mapping = mapping;
    this.records = records;
    this.surroundings = surroundings;
  }

  @Override
  public boolean advance(Readings readings) throws IOException {
    for (int i = 0; i < STEP; i++) {
      Cut found = records.next();
      if (found == Cut.END) {
        return false;
      }
      if (oversized == null) {
        ordinal++;
        readings.transactionSet();
      }
      switch (found) {
        case RECORD -> read(readings);
        case MALFORMED -> bury(Reason.MALFORMED_RECORD, records.complaint(), readings);
        case PART, LAST_PART -> buryPart(found == Cut.LAST_PART, readings);
        case END -> throw new IllegalStateException("handled before");
      }
    }
    return true;
  }

  @Override
  public long bytesRead() {
    return records.bytesRead();
  }

  private void read(Readings readings) {
    Outcome outcome;
    try {
      outcome = mapping.rules().apply(records, evidence(), surroundings.tokens());
    } catch (Refused e) {
      bury(e.reason(), e.getMessage(), readings);
      return;
    }
    if (outcome.skip() != null) {
      surroundings.leftOut().record(records.line(), outcome.skip());
      readings.skipped(Skip.NOT_MAPPED);
      return;
    }
    Instant now = surroundings.clock().instant().truncatedTo(ChronoUnit.MICROS);
    for (RevenueEvent event : outcome.events()) {
      event.setRecordedAt(now);
      readings.event(event);
    }
  }

  private Evidence evidence() {
    int length = records.to() - records.from();
    sha256.update(records.bytes(), records.from(), length);
    Position position =
        new Position(
            records.offset(), (long) length, 0, 0, ordinal, records.line(), mapping.layout().tag());
    return new Evidence(surroundings.uri(), position, new Sha256(sha256.digest()));
  }

  private void bury(Reason reason, String message, Readings readings) {
    remains(reason, message)
        .add(records.bytes(), records.from(), records.to(), records.offset(), true, readings);
  }

  private void buryPart(boolean last, Readings readings) {
    if (oversized == null) {
      String complaint = records.complaint();
      oversized =
          complaint == null
              ? remains(Reason.OVERSIZED_RECORD, "longer than %d bytes".formatted(Records.LIMIT))
              : remains(Reason.MALFORMED_RECORD, complaint);
    }
    oversized.add(records.bytes(), records.from(), records.to(), records.offset(), last, readings);
    if (last) {
      oversized = null;
    }
  }

  private Remains remains(Reason reason, String message) {
    String where = "mapping %s, line %d: %s".formatted(mapping.name(), records.line(), message);
    return new Remains(reason, where, records.line());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
