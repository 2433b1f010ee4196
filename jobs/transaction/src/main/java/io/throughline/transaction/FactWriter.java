package io.throughline.transaction;

import io.throughline.transaction.Statement.Acknowledgement;
import io.throughline.transaction.Statement.Adjudication;
import io.throughline.transaction.Statement.Advice;
import io.throughline.transaction.Statement.Charge;
import io.throughline.transaction.Statement.Encounter;
import io.throughline.transaction.Statement.Journal;
import io.throughline.transaction.Statement.JournalRefusal;
import io.throughline.transaction.Statement.Posting;
import io.throughline.transaction.Statement.Refund;
import io.throughline.transaction.Statement.Remittance;
import io.throughline.transaction.Statement.Settlement;
import io.throughline.transaction.Statement.Submission;
import io.throughline.transaction.Statement.Takeback;
import io.throughline.transaction.Statement.Writeoff;

/**
 * Writes facts one after the other. What a fact has in common with the one before it takes one bit;
 * times are differences.
 */
final class FactWriter {
  static final int SUBMISSION = 0;
  static final int ACKNOWLEDGEMENT = 1;
  static final int ADJUDICATION = 2;
  static final int REMITTANCE = 3;
  static final int TAKEBACK = 4;
  static final int ENCOUNTER = 5;
  static final int CHARGE = 6;
  static final int POSTING = 7;
  static final int WRITEOFF = 8;
  static final int REFUND = 9;
  static final int ADVICE = 10;
  static final int SETTLEMENT = 11;
  static final int JOURNAL = 12;
  static final int JOURNAL_REFUSAL = 13;

  /** The first byte of a fact: kind, and whether it stands at other places too. */
  static final int KIND_BITS = 4;

  static final int HAS_OTHER_PLACES = 1 << KIND_BITS;

  /** The second: unit of the step in occurredAt, unit of that in recordedAt. */
  static final int UNITS_BITS = 2 * TimeStep.UNIT_BITS;

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
    out.writeByte(kind(fact.statement()) | (fact.otherPlaces().isEmpty() ? 0 : HAS_OTHER_PLACES));
    out.writeByte(occurredUnit | recordedUnit << TimeStep.UNIT_BITS);
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
    if (!fact.otherPlaces().isEmpty()) {
      writePlaces(fact);
    }
    writeStatement(fact.statement());
  }

  private void writePlaces(Fact fact) {
    out.writeVarint(fact.otherPlaces().size());
    String similar = fact.evidence().uri();
    for (Place place : fact.otherPlaces()) {
      trail.texts.write(place.uri(), similar, out);
      out.writeVarint(place.byteOffset());
      similar = place.uri();
    }
  }

  private static int kind(Statement statement) {
    return switch (statement) {
      case Submission s -> SUBMISSION;
      case Acknowledgement a -> ACKNOWLEDGEMENT;
      case Adjudication a -> ADJUDICATION;
      case Remittance r -> REMITTANCE;
      case Takeback t -> TAKEBACK;
      case Encounter e -> ENCOUNTER;
      case Charge c -> CHARGE;
      case Posting p -> POSTING;
      case Writeoff w -> WRITEOFF;
      case Refund r -> REFUND;
      case Advice a -> ADVICE;
      case Settlement s -> SETTLEMENT;
      case Journal j -> JOURNAL;
      case JournalRefusal j -> JOURNAL_REFUSAL;
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
        out.writeSigned(remittance.deniedAsDuplicate());
        out.writeSigned(remittance.costShare());
        out.writeSigned(remittance.lineImbalance());
        writeDay(remittance.serviceFrom());
      }
      case Takeback takeback -> {
        out.writeSigned(takeback.amount());
        out.writeLong(takeback.advice().getMostSignificantBits());
        out.writeLong(takeback.advice().getLeastSignificantBits());
      }
      case Encounter encounter -> {
        // It says no more than when.
      }
      case Charge charge -> out.writeSigned(charge.amount());
      case Posting posting -> out.writeSigned(posting.amount());
      case Writeoff writeoff -> {
        out.writeSigned(writeoff.amount());
        writeCode(writeoff.reason());
      }
      case Refund refund -> {
        out.writeSigned(refund.amount());
        writeCode(refund.reason());
      }
      case Advice advice -> {
        out.writeSigned(advice.amount());
        writeCode(advice.method());
        writeDay(advice.paymentDay());
        out.writeSigned(advice.imbalance());
      }
      case Settlement settlement -> {
        out.writeSigned(settlement.amount());
        writeCode(settlement.method());
      }
      case Journal journal -> out.writeSigned(journal.amount());
      case JournalRefusal refusal -> {
        out.writeSigned(refusal.amount());
        writeCode(refusal.reason());
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
