package io.throughline.kpi;

import io.throughline.transaction.ByteReader;
import io.throughline.transaction.ByteWriter;
import io.throughline.transaction.CorruptStateException;

/** Ledgers as bytes, for the state: version, sort (a byte each), then what is remembered. */
public final class LedgerForm {
  private static final int VERSION = 1;

  private static final int TRANSACTION = 0;
  private static final int CANDIDATE = 1;
  private static final int VERSION_OF_REFERENCE = 2;

  private static final int ABSENT = 0;
  private static final int PRESENT = 1;
  private static final int EXPECTED_BYTES = 128;
  private static final Type[] TYPES = Type.values();

  private LedgerForm() {}

  /** Bytes of a ledger. */
  public static byte[] encode(Ledger ledger) {
    ByteWriter out = new ByteWriter(EXPECTED_BYTES);
    out.writeByte(VERSION);
    switch (ledger) {
      case TransactionLedger transaction -> {
        out.writeByte(TRANSACTION);
        ContributionsForm.write(transaction.contributions(), out);
      }
      case CandidateLedger candidate -> {
        out.writeByte(CANDIDATE);
        write(candidate, out);
      }
      case VersionLedger version -> {
        out.writeByte(VERSION_OF_REFERENCE);
        out.writeByte(version.type().ordinal());
        Forms.writeTime(version.publishedAt(), out);
        Forms.writeTime(version.acceptedAt(), out);
      }
    }
    return out.toByteArray();
  }

  private static void write(CandidateLedger candidate, ByteWriter out) {
    if (presence(candidate.booking(), out)) {
      CandidateForm.write(candidate.booking(), out);
    }
    if (presence(candidate.latest(), out)) {
      out.writeVarint(candidate.opening().revision());
      Forms.writeTime(candidate.opening().at(), out);
      CandidateForm.write(candidate.latest(), out);
    }
  }

  private static boolean presence(Object part, ByteWriter out) {
    out.writeByte(part == null ? ABSENT : PRESENT);
    return part != null;
  }

  /**
   * The ledger that was encoded.
   *
   * @throws CorruptStateException when the bytes are cut, changed or of another version
   */
  public static Ledger decode(byte[] bytes) {
    ByteReader in = new ByteReader(bytes);
    Forms.expectVersion(VERSION, in);
    int sort = in.readByte();
    Ledger ledger =
        switch (sort) {
          case TRANSACTION -> new TransactionLedger(ContributionsForm.read(in));
          case CANDIDATE -> candidate(in);
          case VERSION_OF_REFERENCE ->
              new VersionLedger(Forms.constant(TYPES, in), Forms.readTime(in), Forms.readTime(in));
          default -> throw in.corrupt("sort " + sort + " of a ledger");
        };
    in.expectEnd();
    return ledger;
  }

  private static CandidateLedger candidate(ByteReader in) {
    Booking booking = in.readPresence() ? CandidateForm.readBooking(in) : null;
    return in.readPresence()
        ? new CandidateLedger(
            booking,
            new CandidateLedger.Opening((int) in.readVarint(), Forms.readTime(in)),
            CandidateForm.readRefusal(in))
        : new CandidateLedger(booking, null, null);
  }
}
