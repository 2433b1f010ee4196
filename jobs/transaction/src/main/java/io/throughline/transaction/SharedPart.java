package io.throughline.transaction;

import java.util.Objects;

/** What facts of one transaction mostly have in common with each other. */
record SharedPart(String uri, String tag, String currency, Parties parties) {
  static final SharedPart NONE = new SharedPart(null, null, null, Parties.NONE);

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
  private static final int ALL = (CURRENCY << 1) - 1;

  static SharedPart of(Fact fact) {
    return new SharedPart(
        fact.evidence().uri(), fact.evidence().tag(), fact.currency(), fact.parties());
  }

  void write(SharedPart before, TextWriter texts, ByteWriter out) {
    int mask = changesSince(before);
    out.writeVarint(mask);
    writeIf(mask & URI, uri, texts, out);
    writeIf(mask & TAG, tag, texts, out);
    writeIf(mask & PAYER_CLAIM_NUMBER, parties.payerClaimNumber(), texts, out);
    writeIf(mask & PAYER, parties.payer(), texts, out);
    writeIf(mask & PAYER_NAME, parties.payerName(), texts, out);
    writeIf(mask & FACILITY, parties.facility(), texts, out);
    writeIf(mask & SERVICE_LINE, parties.serviceLine(), texts, out);
    writeIf(mask & CURRENCY, currency, texts, out);
    if ((mask & PATIENT) != 0) {
      out.writeSigned(parties.patient());
    }
  }

  static SharedPart read(SharedPart before, TextReader texts, ByteReader in) {
    long mask = in.readVarint();
    if ((mask & ~ALL) != 0) {
      throw in.corrupt("change mask " + mask);
    }
    Parties old = before.parties;
    String uri = (mask & URI) != 0 ? texts.read(in) : before.uri;
    String tag = (mask & TAG) != 0 ? texts.read(in) : before.tag;
    String number = (mask & PAYER_CLAIM_NUMBER) != 0 ? texts.read(in) : old.payerClaimNumber();
    String payer = (mask & PAYER) != 0 ? texts.read(in) : old.payer();
    String payerName = (mask & PAYER_NAME) != 0 ? texts.read(in) : old.payerName();
    String facility = (mask & FACILITY) != 0 ? texts.read(in) : old.facility();
    String serviceLine = (mask & SERVICE_LINE) != 0 ? texts.read(in) : old.serviceLine();
    String currency = (mask & CURRENCY) != 0 ? texts.read(in) : before.currency;
    int patient = (mask & PATIENT) != 0 ? (int) in.readSigned() : old.patient();
    return new SharedPart(
        uri, tag, currency, new Parties(payer, payerName, number, facility, serviceLine, patient));
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
        | (parties.patient() != old.patient() ? PATIENT : 0);
  }

  private static int bit(int bit, String now, String before) {
    return Objects.equals(now, before) ? 0 : bit;
  }

  private static void writeIf(int changed, String text, TextWriter texts, ByteWriter out) {
    if (changed != 0) {
      texts.write(text, out);
    }
  }
}
