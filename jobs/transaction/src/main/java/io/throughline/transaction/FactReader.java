package io.throughline.transaction;

import io.throughline.transaction.Statement.Acknowledgement;
import io.throughline.transaction.Statement.Adjudication;
import io.throughline.transaction.Statement.Outcome;
import io.throughline.transaction.Statement.Remittance;
import io.throughline.transaction.Statement.Submission;
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
    if (head >> FactWriter.HEAD_BITS != 0) {
      throw in.corrupt("head " + head + " of a fact");
    }
    UUID id = new UUID(in.readLong(), in.readLong());
    trail.occurredAt += TimeStep.read(head >> FactWriter.KIND_BITS, in);
    trail.recordedAt += TimeStep.read(head >> FactWriter.RECORDED_UNIT_SHIFT, in);
    SharedPart shared = SharedPart.read(trail.shared, trail.texts, in);
    trail.shared = shared;
    long offset = in.readVarint();
    long length = in.readVarint();
    long segment = in.readVarint();
    Statement statement = readStatement(head & ((1 << FactWriter.KIND_BITS) - 1));
    return new Fact(
        id,
        trail.occurredAt,
        trail.recordedAt,
        statement,
        shared.currency(),
        shared.parties(),
        new Evidence(shared.uri(), offset, length, segment, shared.tag()));
  }

  private Statement readStatement(int kind) {
    return switch (kind) {
      case FactWriter.SUBMISSION ->
          new Submission(readCode(), readCode(), in.readSigned(), in.readSigned(), readDay());
      case FactWriter.ACKNOWLEDGEMENT ->
          new Acknowledgement(readOutcome(), readCode(), readAmount());
      case FactWriter.ADJUDICATION -> new Adjudication(readCode(), readAmount(), readAmount());
      default ->
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
              readDay());
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
