package io.throughline.revenue;

import io.throughline.transaction.StoredTransaction;
import io.throughline.transaction.Transaction;
import io.throughline.transaction.TransactionCodec;
import java.util.Arrays;

/**
 * State of one key: a transaction in its stored form, on the heap as well as in RocksDB, since a
 * transaction's objects take ten times the memory of its bytes.
 */
public final class PackedTransaction {
  private final byte[] bytes;

  PackedTransaction(byte[] bytes) {
    this.bytes = bytes;
  }

  static PackedTransaction pack(Transaction transaction) {
    return new PackedTransaction(TransactionCodec.encode(transaction));
  }

  StoredTransaction open() {
    return StoredTransaction.read(bytes);
  }

  /** Not a copy: must not be changed. */
  byte[] bytes() {
    return bytes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PackedTransaction that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
