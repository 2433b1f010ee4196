package io.throughline.transaction;

import java.util.ArrayList;
import java.util.List;

/**
 * The stored form of a transaction, and of one fact on its way to it.
 *
 * <p>Layout of a transaction: version byte, dictionary of its texts, billing provider, claim
 * number, limit, overflow flag, refused facts, number of facts, facts in order of occurrence. All
 * texts are numbers of the dictionary. A typical claim (one submission, two acknowledgements, one
 * remittance) takes about 90 bytes a fact, of which 16 are its id and most of the rest its uri.
 *
 * <p>The version byte is what later layouts are told by: a reader must read all versions that were
 * ever released.
 */
public final class TransactionCodec {
  private static final int VERSION = 1;
  private static final int EXPECTED_BYTES_PER_FACT = 96;

  private TransactionCodec() {}

  /** Bytes of a transaction. */
  public static byte[] encode(Transaction transaction) {
    FactSet facts = transaction.facts();
    Dictionary dictionary = new Dictionary();
    for (Fact fact : facts.facts()) {
      // Uris side by side, since a text is stored by what it shares with the one before it.
      dictionary.numberOf(fact.evidence().uri());
    }
    ByteWriter body = new ByteWriter(facts.size() * EXPECTED_BYTES_PER_FACT);
    dictionary.write(transaction.key().billingProvider(), body);
    dictionary.write(transaction.key().claimNumber(), body);
    body.writeVarint(facts.limit());
    body.writeByte(facts.overflowed() ? 1 : 0);
    body.writeVarint(transaction.refused());
    body.writeVarint(facts.size());
    FactWriter writer = new FactWriter(body, dictionary);
    for (Fact fact : facts.facts()) {
      writer.write(fact);
    }
    ByteWriter out = new ByteWriter(body.size() + EXPECTED_BYTES_PER_FACT * 2);
    out.writeByte(VERSION);
    dictionary.writeTo(out);
    body.writeTo(out);
    return out.toByteArray();
  }

  /**
   * The transaction that was encoded.
   *
   * @throws CorruptStateException when the bytes are cut, changed or of an unknown version
   */
  public static Transaction decode(byte[] bytes) {
    ByteReader in = new ByteReader(bytes);
    int version = in.readByte();
    if (version != VERSION) {
      throw in.corrupt("layout version " + version + ", this program reads version " + VERSION);
    }
    TextReader texts = Dictionary.readFrom(in);
    TransactionKey key = new TransactionKey(texts.read(in), texts.read(in));
    int limit = (int) in.readVarint();
    boolean overflowed = in.readByte() == 1;
    long refused = in.readVarint();
    int count = in.readCount(FactReader.SMALLEST_FACT);
    FactReader reader = new FactReader(in, texts);
    List<Fact> facts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      facts.add(reader.read());
    }
    in.expectEnd();
    return new Transaction(key, new FactSet(facts, overflowed, limit), refused);
  }

  /** Bytes of one fact, without those of others: for the way between operators. */
  public static byte[] encodeFact(Fact fact) {
    ByteWriter out = new ByteWriter(EXPECTED_BYTES_PER_FACT * 3);
    new FactWriter(out, TextWriter.IN_PLACE).write(fact);
    return out.toByteArray();
  }

  /**
   * The fact that was encoded.
   *
   * @throws CorruptStateException when the bytes are cut or changed
   */
  public static Fact decodeFact(byte[] bytes) {
    ByteReader in = new ByteReader(bytes);
    Fact fact = new FactReader(in, TextReader.IN_PLACE).read();
    in.expectEnd();
    return fact;
  }
}
