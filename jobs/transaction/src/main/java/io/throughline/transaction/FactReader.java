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
  private final TextReader texts;
  private SharedPart before = SharedPart.NONE;
  private long occurredBefore;
  private long recordedBefore;

  FactReader(ByteReader in, TextReader texts) {
    this.in = in;
    this.texts = texts;
  }

  Fact read() {
    int head = in.readByte();
    if (head >> FactWriter.HEAD_BITS != 0) {
      throw in.corrupt("head " + head + " of a fact");
    }
    UUID id = new UUID(in.readLong(), in.readLong());
    occurredBefore += TimeStep.read(head >> FactWriter.KIND_BITS, in);
    recordedBefore += TimeStep.read(head >> FactWriter.RECORDED_UNIT_SHIFT, in);
    before = SharedPart.read(before, texts, in);
    long offset = in.readVarint();
    long length = in.readVarint();
    long segment = in.readVarint();
    Statement statement = readStatement(head & ((1 << FactWriter.KIND_BITS) - 1));
    return new Fact(
        id,
        occurredBefore,
        recordedBefore,
        statement,
        before.currency(),
        before.parties(),
        new Evidence(before.uri(), offset, length, segment, before.tag()));
  }

  private Statement readStatement(int kind) {
    return switch (kind) {
      case FactWriter.SUBMISSION ->
          new Submission(
              texts.read(in), texts.read(in), in.readSigned(), in.readSigned(), readDay());
      case FactWriter.ACKNOWLEDGEMENT ->
          new Acknowledgement(readOutcome(), texts.read(in), readAmount());
      case FactWriter.ADJUDICATION -> new Adjudication(texts.read(in), readAmount(), readAmount());
      default ->
          new Remittance(
              texts.read(in),
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

  private Outcome readOutcome() {
    int ordinal = in.readByte();
    if (ordinal >= OUTCOMES.length) {
      throw in.corrupt("outcome " + ordinal);
    }
    return OUTCOMES[ordinal];
  }

  private int readDay() {
    return isPresent() ? (int) in.readSigned() : Statement.NO_DATE;
  }

  private Long readAmount() {
    return isPresent() ? (Long) in.readSigned() : null;
  }

  private boolean isPresent() {
    int present = in.readByte();
    if (present > 1) {
      throw in.corrupt("presence " + present);
    }
    return present == 1;
  }
}
