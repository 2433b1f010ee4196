package io.throughline.transaction;

import io.throughline.events.TransactionKind;

/**
 * The stored form of a transaction, and of one fact on its way to it.
 *
 * <p>Layout of a transaction: version (byte), number of facts (int), billing provider, claim
 * number, limit, overflow flag, refused facts, facts in order of arrival up to the end, so that one
 * more can be appended. Texts stand in a {@link Dictionary}. A typical claim (one submission, two
 * acknowledgements, one remittance) takes about 90 bytes a fact, of which 16 are its id and most of
 * the rest its uri.
 *
 * <p>The version byte is what later layouts are told by: a reader must read all versions that were
 * ever released. Version 1, never released, had the dictionary in front; version 2, never released,
 * knew claims only.
 */
public final class TransactionCodec {
  static final int VERSION = 3;
  static final int EXPECTED_BYTES_PER_FACT = 128;

  /** Where the number of facts stands. */
  static final int COUNT_AT = 1;

  private static final TransactionKind[] KINDS = TransactionKind.values();

  private TransactionCodec() {}

  /** Bytes of a transaction. */
  public static byte[] encode(Transaction transaction) {
    FactSet facts = transaction.facts();
    ByteWriter out = new ByteWriter((facts.size() + 1) * EXPECTED_BYTES_PER_FACT);
    Trail trail = new Trail(new Dictionary());
    out.writeByte(VERSION);
    out.writeInt(facts.size());
    writeKey(transaction.key(), trail, out);
    out.writeVarint(facts.limit());
    out.writeByte(facts.overflowed() ? 1 : 0);
    out.writeVarint(transaction.refused());
    FactWriter writer = new FactWriter(out, trail);
    for (Fact fact : facts.facts()) {
      writer.write(fact);
    }
    return out.toByteArray();
  }

  /**
   * The transaction that was encoded.
   *
   * @throws CorruptStateException when the bytes are cut, changed or of another version
   */
  public static Transaction decode(byte[] bytes) {
    return StoredTransaction.read(bytes).transaction();
  }

  static void writeKey(TransactionKey key, Trail trail, ByteWriter out) {
    out.writeByte(key.kind().ordinal());
    trail.texts.write(key.issuer(), null, out);
    trail.texts.write(key.number(), null, out);
  }

  static TransactionKey readKey(Trail trail, ByteReader in) {
    int kind = in.readByte();
    if (kind >= KINDS.length) {
      throw in.corrupt("kind " + kind + " of a transaction");
    }
    return new TransactionKey(KINDS[kind], trail.texts.read(null, in), trail.texts.read(null, in));
  }

  /** Bytes of one fact, without those of others: for the way between operators. */
  public static byte[] encodeFact(Fact fact) {
    ByteWriter out = new ByteWriter(EXPECTED_BYTES_PER_FACT * 2);
    new FactWriter(out, new Trail(TextForm.IN_PLACE)).write(fact);
    return out.toByteArray();
  }

  /**
   * The fact that was encoded.
   *
   * @throws CorruptStateException when the bytes are cut or changed
   */
  public static Fact decodeFact(byte[] bytes) {
    ByteReader in = new ByteReader(bytes);
    Fact fact = new FactReader(in, new Trail(TextForm.IN_PLACE)).read();
    in.expectEnd();
    return fact;
  }
}
