package io.throughline.transaction;

import io.throughline.transaction.Statement.Acknowledgement;
import io.throughline.transaction.Statement.Adjudication;
import io.throughline.transaction.Statement.Advice;
import io.throughline.transaction.Statement.Charge;
import io.throughline.transaction.Statement.Encounter;
import io.throughline.transaction.Statement.Journal;
import io.throughline.transaction.Statement.JournalRefusal;
import io.throughline.transaction.Statement.Outcome;
import io.throughline.transaction.Statement.Posting;
import io.throughline.transaction.Statement.Refund;
import io.throughline.transaction.Statement.Remittance;
import io.throughline.transaction.Statement.Settlement;
import io.throughline.transaction.Statement.Submission;
import io.throughline.transaction.Statement.Takeback;
import io.throughline.transaction.Statement.Writeoff;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads what {@link FactWriter} wrote. */
final class FactReader {
  /** Fewest bytes that a fact can take: guards against absurd counts in corrupt bytes. */
  static final int SMALLEST_FACT = 25;

  private static final Outcome[] OUTCOMES = Outcome.values();

  private final ByteReader in;
  private final Trail trail;

  FactReader(ByteReader in, Trail trail) {
    this.in = in;
    this.trail = trail;
  }

  Fact read() {
    int head = in.readByte();
    int units = in.readByte();
    if (head >= FactWriter.HAS_OTHER_PLACES << 1 || units >> FactWriter.UNITS_BITS != 0) {
      throw in.corrupt("head " + head + " " + units + " of a fact");
    }
    UUID id = new UUID(in.readLong(), in.readLong());
    trail.occurredAt += TimeStep.read(units, in);
    trail.recordedAt += TimeStep.read(units >> TimeStep.UNIT_BITS, in);
    SharedPart shared = SharedPart.read(trail.shared, trail.texts, in);
    trail.shared = shared;
    long offset = in.readVarint();
    long length = in.readVarint();
    long segment = in.readVarint();
    List<Place> places =
        (head & FactWriter.HAS_OTHER_PLACES) == 0 ? List.of() : readPlaces(shared.uri());
    Statement statement = readStatement(head & (FactWriter.HAS_OTHER_PLACES - 1));
    return new Fact(
        id,
        trail.occurredAt,
        trail.recordedAt,
        statement,
        shared.currency(),
        shared.parties(),
        shared.references(),
        new Evidence(shared.uri(), offset, length, segment, shared.tag()),
        places);
  }

  private List<Place> readPlaces(String uri) {
    long count = in.readVarint();
    if (count < 1 || count > Fact.MOST_OTHER_PLACES) {
      throw in.corrupt("a fact at " + count + " other places");
    }
    List<Place> places = new ArrayList<>((int) count);
    String similar = uri;
    for (long i = 0; i < count; i++) {
      similar = trail.texts.read(similar, in);
      places.add(new Place(similar, in.readVarint()));
    }
    return places;
  }

  private Statement readStatement(int kind) {
    return switch (kind) {
      case FactWriter.SUBMISSION ->
          new Submission(readCode(), readCode(), in.readSigned(), in.readSigned(), readDay());
      case FactWriter.ACKNOWLEDGEMENT ->
          new Acknowledgement(readOutcome(), readCode(), readAmount());
      case FactWriter.ADJUDICATION -> new Adjudication(readCode(), readAmount(), readAmount());
      case FactWriter.REMITTANCE ->
          new Remittance(
              readCode(),
              in.readSigned(),
              in.readSigned(),
              in.readSigned(),
              in.readSigned(),
              in.readSigned(),
              in.readSigned(),
              in.readSigned(),
              in.readSigned(),
              in.readSigned(),
              readDay());
      case FactWriter.TAKEBACK ->
          new Takeback(in.readSigned(), new UUID(in.readLong(), in.readLong()));
      case FactWriter.ENCOUNTER -> new Encounter();
      case FactWriter.CHARGE -> new Charge(in.readSigned());
      case FactWriter.POSTING -> new Posting(in.readSigned());
      case FactWriter.WRITEOFF -> new Writeoff(in.readSigned(), readCode());
      case FactWriter.REFUND -> new Refund(in.readSigned(), readCode());
      case FactWriter.ADVICE -> new Advice(in.readSigned(), readCode(), readDay(), in.readSigned());
      case FactWriter.SETTLEMENT -> new Settlement(in.readSigned(), readCode());
      case FactWriter.JOURNAL -> new Journal(in.readSigned());
      case FactWriter.JOURNAL_REFUSAL -> new JournalRefusal(in.readSigned(), readCode());
      default -> throw in.corrupt("kind " + kind + " of a fact");
    };
  }

  private String readCode() {
    return trail.texts.read(null, in);
  }

  private Outcome readOutcome() {
    int ordinal = in.readByte();
    if (ordinal >= OUTCOMES.length) {
      throw in.corrupt("outcome " + ordinal);
    }
    return OUTCOMES[ordinal];
  }

  private int readDay() {
    return in.readPresence() ? (int) in.readSigned() : Statement.NO_DATE;
  }

  private Long readAmount() {
    return in.readPresence() ? (Long) in.readSigned() : null;
  }
}
