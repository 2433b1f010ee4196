package io.throughline.transaction;

import io.throughline.transaction.Statement.Acknowledgement;
import io.throughline.transaction.Statement.Adjudication;
import io.throughline.transaction.Statement.Remittance;
import io.throughline.transaction.Statement.Submission;

/**
 * Writes facts one after the other. What a fact has in common with the one before it takes one bit;
 * times are differences.
 */
final class FactWriter {
  static final int SUBMISSION = 0;
  static final int ACKNOWLEDGEMENT = 1;
  static final int ADJUDICATION = 2;
  static final int REMITTANCE = 3;

  /** The first byte of a fact: kind, unit of the step in occurredAt, unit of that in recordedAt. */
  static final int KIND_BITS = 2;

  static final int RECORDED_UNIT_SHIFT = KIND_BITS + TimeStep.UNIT_BITS;
  static final int HEAD_BITS = RECORDED_UNIT_SHIFT + TimeStep.UNIT_BITS;

  private final ByteWriter out;
  private final Trail trail;

  FactWriter(ByteWriter out, Trail trail) {
    this.out = out;
    this.trail = trail;
  }

  void write(Fact fact) {
    long occurredStep = fact.occurredAt() - trail.occurredAt;
    long recordedStep = fact.recordedAt() - trail.recordedAt;
    int occurredUnit = TimeStep.unitOf(occurredStep);
    int recordedUnit = TimeStep.unitOf(recordedStep);
    out.writeByte(
        kind(fact.statement()) | occurredUnit << KIND_BITS | recordedUnit << RECORDED_UNIT_SHIFT);
    out.writeLong(fact.eventId().getMostSignificantBits());
    out.writeLong(fact.eventId().getLeastSignificantBits());
    TimeStep.write(occurredStep, occurredUnit, out);
    TimeStep.write(recordedStep, recordedUnit, out);
    trail.occurredAt = fact.occurredAt();
    trail.recordedAt = fact.recordedAt();
    SharedPart shared = SharedPart.of(fact);
    shared.write(trail.shared, trail.texts, out);
    trail.shared = shared;
    out.writeVarint(fact.evidence().byteOffset());
    out.writeVarint(fact.evidence().byteLength());
    out.writeVarint(fact.evidence().segment());
    writeStatement(fact.statement());
  }

  private static int kind(Statement statement) {
    return switch (statement) {
      case Submission s -> SUBMISSION;
      case Acknowledgement a -> ACKNOWLEDGEMENT;
      case Adjudication a -> ADJUDICATION;
      case Remittance r -> REMITTANCE;
    };
  }

  private void writeStatement(Statement statement) {
    switch (statement) {
      case Submission submission -> {
        writeCode(submission.frequency());
        writeCode(submission.purpose());
        out.writeSigned(submission.charge());
        out.writeSigned(submission.lineImbalance());
        writeDay(submission.serviceFrom());
      }
      case Acknowledgement acknowledgement -> {
        out.writeByte(acknowledgement.outcome().ordinal());
        writeCode(acknowledgement.category());
        writeAmount(acknowledgement.charge());
      }
      case Adjudication adjudication -> {
        writeCode(adjudication.category());
        writeAmount(adjudication.charge());
        writeAmount(adjudication.paid());
      }
      case Remittance remittance -> {
        writeCode(remittance.claimStatus());
        out.writeSigned(remittance.charge());
        out.writeSigned(remittance.paid());
        out.writeSigned(remittance.adjusted());
        out.writeSigned(remittance.priorPayers());
        out.writeSigned(remittance.patientResponsibility());
        out.writeSigned(remittance.denied());
        out.writeSigned(remittance.costShare());
        out.writeSigned(remittance.lineImbalance());
        writeDay(remittance.serviceFrom());
      }
    }
  }

  private void writeCode(String code) {
    trail.texts.write(code, null, out);
  }

  private void writeDay(int day) {
    if (day == Statement.NO_DATE) {
      out.writeByte(0);
    } else {
      out.writeByte(1);
      out.writeSigned(day);
    }
  }

  private void writeAmount(Long amount) {
    if (amount == null) {
      out.writeByte(0);
    } else {
      out.writeByte(1);
      out.writeSigned(amount);
    }
  }
}
