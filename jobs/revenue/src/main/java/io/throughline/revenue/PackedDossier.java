package io.throughline.revenue;

import io.throughline.transaction.Dossier;
import io.throughline.transaction.DossierCodec;
import io.throughline.transaction.StoredTransaction;
import io.throughline.transaction.TransactionCodec;
import java.util.Arrays;

/**
 * State of one transaction in its stored form, on the heap as well as in RocksDB, since its objects
 * take ten times the memory of its bytes.
 *
 * @param wake watermark, epoch milliseconds, at which its timer fires; {@link Long#MAX_VALUE} when
 *     it has none
 * @param facts of {@link TransactionCodec}
 * @param rest of {@link DossierCodec}
 */
public record PackedDossier(long wake, byte[] facts, byte[] rest) {
  static PackedDossier pack(Dossier dossier, long wake) {
    return of(dossier, wake, TransactionCodec.encode(dossier.transaction()));
  }

  /** With facts that are packed already. */
  static PackedDossier of(Dossier dossier, long wake, byte[] facts) {
    return new PackedDossier(wake, facts, DossierCodec.encode(dossier.shares(), dossier.said()));
  }

  StoredTransaction openFacts() {
    return StoredTransaction.read(facts);
  }

  Dossier open(StoredTransaction stored) {
    return DossierCodec.decode(stored.transaction(), rest);
  }

  Dossier open() {
    return open(openFacts());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PackedDossier that
        && wake == that.wake
        && Arrays.equals(facts, that.facts)
        && Arrays.equals(rest, that.rest);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(facts);
  }
}
