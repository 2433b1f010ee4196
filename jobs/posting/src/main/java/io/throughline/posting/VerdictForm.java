package io.throughline.posting;

import io.throughline.events.TransactionKind;
import io.throughline.transaction.TransactionKey;
import io.throughline.transaction.Verdict;
import java.io.IOException;

/** Verdicts as bytes. */
final class VerdictForm {
  private static final TransactionKind[] KINDS = TransactionKind.values();

  private VerdictForm() {}

  static void write(Verdict verdict, FieldOutput out) throws IOException {
    out.id(verdict.factId());
    out.data().writeByte(verdict.claim().kind().ordinal());
    out.text(verdict.claim().issuer());
    out.text(verdict.claim().number());
    out.flag(verdict.isMember());
    out.flag(verdict.isKnown());
    out.number(verdict.charge());
    out.flag(verdict.isDuplicate());
    out.flag(verdict.isAmbiguous());
    out.id(verdict.original());
    out.text(verdict.facility());
    out.text(verdict.serviceLine());
  }

  static Verdict read(FieldInput in) throws IOException {
    return new Verdict(
        in.id(),
        new TransactionKey(in.constant(KINDS), in.text(), in.text()),
        in.flag(),
        in.flag(),
        in.number(),
        in.flag(),
        in.flag(),
        in.id(),
        in.text(),
        in.text());
  }
}
