package io.throughline.transaction;

import java.util.Objects;

/** What facts of one transaction mostly have in common with each other. */
record SharedPart(String uri, String tag, String currency, Parties parties, References references) {
  static final SharedPart NONE = new SharedPart(null, null, null, Parties.NONE, References.NONE);

  // The most frequent changes have the low bits, so that the mask mostly takes one byte.
  private static final int URI = 1;
  private static final int TAG = 1 << 1;
  private static final int PAYER_CLAIM_NUMBER = 1 << 2;
  private static final int PAYER = 1 << 3;
  private static final int PAYER_NAME = 1 << 4;
  private static final int PATIENT = 1 << 5;
  private static final int FACILITY = 1 << 6;
  private static final int SERVICE_LINE = 1 << 7;
  private static final int CURRENCY = 1 << 8;
  private static final int CLAIM_NUMBER = 1 << 9;
  private static final int ACCOUNT = 1 << 10;
  private static final int TRACE = 1 << 11;
  private static final int BATCH = 1 << 12;
  private static final int DOCUMENT = 1 << 13;
  private static final int JOURNAL_LINE = 1 << 14;
  private static final int REFERENCES =
      CLAIM_NUMBER | ACCOUNT | TRACE | BATCH | DOCUMENT | JOURNAL_LINE;
  private static final int ALL = (JOURNAL_LINE << 1) - 1;

  static SharedPart of(Fact fact) {
    return new SharedPart(
        fact.evidence().uri(),
        fact.evidence().tag(),
        fact.currency(),
        fact.parties(),
        fact.references());
  }

  void write(SharedPart before, TextForm texts, ByteWriter out) {
    int mask = changesSince(before);
    out.writeVarint(mask);
    if (mask == 0) {
      return;
    }
    Parties old = before.parties;
    writeIf(mask & URI, uri, before.uri, texts, out);
    writeIf(mask & TAG, tag, before.tag, texts, out);
    writeIf(
        mask & PAYER_CLAIM_NUMBER, parties.payerClaimNumber(), old.payerClaimNumber(), texts, out);
    writeIf(mask & PAYER, parties.payer(), old.payer(), texts, out);
    writeIf(mask & PAYER_NAME, parties.payerName(), old.payerName(), texts, out);
    writeIf(mask & FACILITY, parties.facility(), old.facility(), texts, out);
    writeIf(mask & SERVICE_LINE, parties.serviceLine(), old.serviceLine(), texts, out);
    writeIf(mask & CURRENCY, currency, before.currency, texts, out);
    if ((mask & PATIENT) != 0) {
      out.writeSigned(parties.patient());
    }
    if ((mask & REFERENCES) != 0) {
      writeReferences(mask, before.references, texts, out);
    }
  }

  private void writeReferences(int mask, References old, TextForm texts, ByteWriter out) {
    writeIf(mask & CLAIM_NUMBER, references.claimNumber(), old.claimNumber(), texts, out);
    writeIf(mask & ACCOUNT, references.account(), old.account(), texts, out);
    writeIf(mask & TRACE, references.trace(), old.trace(), texts, out);
    writeIf(mask & BATCH, references.batch(), old.batch(), texts, out);
    writeIf(mask & DOCUMENT, references.document(), old.document(), texts, out);
    writeIf(mask & JOURNAL_LINE, references.journalLine(), old.journalLine(), texts, out);
  }

  private static References readReferences(
      long mask, References old, TextForm texts, ByteReader in) {
    return new References(
        readIf(mask & CLAIM_NUMBER, old.claimNumber(), texts, in),
        readIf(mask & ACCOUNT, old.account(), texts, in),
        readIf(mask & TRACE, old.trace(), texts, in),
        readIf(mask & BATCH, old.batch(), texts, in),
        readIf(mask & DOCUMENT, old.document(), texts, in),
        readIf(mask & JOURNAL_LINE, old.journalLine(), texts, in));
  }

  static SharedPart read(SharedPart before, TextForm texts, ByteReader in) {
    long mask = in.readVarint();
    if ((mask & ~ALL) != 0) {
      throw in.corrupt("change mask " + mask);
    }
    if (mask == 0) {
      return before;
    }
    Parties old = before.parties;
    String uri = readIf(mask & URI, before.uri, texts, in);
    String tag = readIf(mask & TAG, before.tag, texts, in);
    if ((mask & ~(URI | TAG)) == 0) {
      return new SharedPart(uri, tag, before.currency, old, before.references);
    }
    String number = readIf(mask & PAYER_CLAIM_NUMBER, old.payerClaimNumber(), texts, in);
    String payer = readIf(mask & PAYER, old.payer(), texts, in);
    String payerName = readIf(mask & PAYER_NAME, old.payerName(), texts, in);
    String facility = readIf(mask & FACILITY, old.facility(), texts, in);
    String serviceLine = readIf(mask & SERVICE_LINE, old.serviceLine(), texts, in);
    String currency = readIf(mask & CURRENCY, before.currency, texts, in);
    int patient = (mask & PATIENT) != 0 ? (int) in.readSigned() : old.patient();
    References references =
        (mask & REFERENCES) == 0
            ? before.references
            : readReferences(mask, before.references, texts, in);
    return new SharedPart(
        uri,
        tag,
        currency,
        new Parties(payer, payerName, number, facility, serviceLine, patient),
        references);
  }

  private int changesSince(SharedPart before) {
    Parties old = before.parties;
    return bit(URI, uri, before.uri)
        | bit(TAG, tag, before.tag)
        | bit(PAYER_CLAIM_NUMBER, parties.payerClaimNumber(), old.payerClaimNumber())
        | bit(PAYER, parties.payer(), old.payer())
        | bit(PAYER_NAME, parties.payerName(), old.payerName())
        | bit(FACILITY, parties.facility(), old.facility())
        | bit(SERVICE_LINE, parties.serviceLine(), old.serviceLine())
        | bit(CURRENCY, currency, before.currency)
        | (parties.patient() != old.patient() ? PATIENT : 0)
        | (references.equals(before.references) ? 0 : referenceChanges(before.references));
  }

  private int referenceChanges(References old) {
    return bit(CLAIM_NUMBER, references.claimNumber(), old.claimNumber())
        | bit(ACCOUNT, references.account(), old.account())
        | bit(TRACE, references.trace(), old.trace())
        | bit(BATCH, references.batch(), old.batch())
        | bit(DOCUMENT, references.document(), old.document())
        | bit(JOURNAL_LINE, references.journalLine(), old.journalLine());
  }

  private static int bit(int bit, Object now, Object before) {
    return Objects.equals(now, before) ? 0 : bit;
  }

  /** A new text is mostly like the one that the fact before has in its place. */
  private static void writeIf(
      int changed, String text, String before, TextForm texts, ByteWriter out) {
    if (changed != 0) {
      texts.write(text, before, out);
    }
  }

  private static String readIf(long changed, String before, TextForm texts, ByteReader in) {
    return changed == 0 ? before : texts.read(before, in);
  }

  private static void writeIf(
      int changed, Numbered text, Numbered before, TextForm texts, ByteWriter out) {
    if (changed != 0) {
      texts.write(
          text == null ? null : text.issuer(), before == null ? null : before.issuer(), out);
      texts.write(
          text == null ? null : text.number(), before == null ? null : before.number(), out);
    }
  }

  private static Numbered readIf(long changed, Numbered before, TextForm texts, ByteReader in) {
    if (changed == 0) {
      return before;
    }
    String issuer = texts.read(before == null ? null : before.issuer(), in);
    String number = texts.read(before == null ? null : before.number(), in);
    return number == null ? null : new Numbered(issuer == null ? "" : issuer, number);
  }
}
