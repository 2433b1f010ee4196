package io.throughline.transaction;

import java.util.ArrayList;
import java.util.List;

/**
 * A transaction read from its stored form, which can be written on: one more fact is appended to
 * the bytes that are there. Writing all facts again takes more than twice as long.
 *
 * <p>For one change: after {@link #bytesAfter} read the new bytes. Not thread-safe.
 */
public final class StoredTransaction {
  private final byte[] bytes;
  private final Trail trail;
  private final Transaction transaction;

  private StoredTransaction(byte[] bytes, Trail trail, Transaction transaction) {
    this.bytes = bytes;
    this.trail = trail;
    this.transaction = transaction;
  }

  /** A transaction of which nothing is stored. */
  public static StoredTransaction empty(TransactionKey key) {
    return new StoredTransaction(null, null, Transaction.empty(key));
  }

  /**
   * The transaction that {@link TransactionCodec#encode} or {@link #bytesAfter} wrote.
   *
   * @param bytes must not be changed later
   * @throws CorruptStateException when the bytes are cut, changed or of another version
   */
  public static StoredTransaction read(byte[] bytes) {
    ByteReader in = new ByteReader(bytes);
    int version = in.readByte();
    if (version != TransactionCodec.VERSION) {
      throw CorruptStateException.otherVersion(version, TransactionCodec.VERSION);
    }
    int count = in.readInt();
    Trail trail = new Trail(new Dictionary());
    TransactionKey key = TransactionCodec.readKey(trail, in);
    int limit = (int) in.readVarint();
    boolean overflowed = in.readByte() == 1;
    long refused = in.readVarint();
    FactSet facts = new FactSet(readFacts(in, trail, count), overflowed, limit);
    in.expectEnd();
    return new StoredTransaction(bytes, trail, new Transaction(key, facts, refused));
  }

  /** Facts are stored in order of arrival, which mostly is the order of occurrence too. */
  private static List<Fact> readFacts(ByteReader in, Trail trail, int count) {
    in.expectRoomFor(count, FactReader.SMALLEST_FACT);
    FactReader reader = new FactReader(in, trail);
    List<Fact> facts = new ArrayList<>(count);
    boolean inOrder = true;
    Fact before = null;
    for (int i = 0; i < count; i++) {
      Fact fact = reader.read();
      inOrder &= before == null || Fact.BY_OCCURRENCE.compare(before, fact) < 0;
      facts.add(fact);
      before = fact;
    }
    if (!inOrder) {
      facts.sort(Fact.BY_OCCURRENCE);
    }
    return facts;
  }

  /** The transaction. */
  public Transaction transaction() {
    return transaction;
  }

  /**
   * The bytes to store when the transaction has taken a fact in.
   *
   * @param fact that was added
   * @param after the transaction after it
   */
  public byte[] bytesAfter(Fact fact, Transaction after) {
    int size = after.facts().size();
    boolean grown = size == transaction.facts().size() + 1;
    if (bytes == null || !grown) {
      return TransactionCodec.encode(after);
    }
    ByteWriter out = ByteWriter.after(bytes, TransactionCodec.EXPECTED_BYTES_PER_FACT);
    out.overwriteInt(TransactionCodec.COUNT_AT, size);
    new FactWriter(out, trail).write(fact);
    return out.toByteArray();
  }
}
