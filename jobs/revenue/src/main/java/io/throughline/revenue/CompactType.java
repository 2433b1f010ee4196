package io.throughline.revenue;

import io.throughline.transaction.AssessedTransaction;
import io.throughline.wire.flink.ImmutableSerializer;
import io.throughline.wire.flink.ImmutableType;
import java.io.Serial;

/** The types that cross edges of this job or lie in its state, each with its own serializer. */
public final class CompactType<T> extends ImmutableType<T> {
  /** Records as they are read. */
  public static final CompactType<EventRecord> EVENT_RECORD =
      new CompactType<>(EventRecord.class, EventRecordSerializer.INSTANCE);

  /** Facts on their way. */
  public static final CompactType<KeyedFact> KEYED_FACT =
      new CompactType<>(KeyedFact.class, KeyedFactSerializer.INSTANCE);

  /** The key. */
  public static final CompactType<TransactionId> TRANSACTION_ID =
      new CompactType<>(TransactionId.class, TransactionIdSerializer.INSTANCE);

  /** What is published. */
  public static final CompactType<AssessedTransaction> ASSESSED_TRANSACTION =
      new CompactType<>(AssessedTransaction.class, AssessedTransactionSerializer.INSTANCE);

  @Serial private static final long serialVersionUID = 1L;

  private CompactType(Class<T> type, ImmutableSerializer<T> serializer) {
    super(type, serializer);
  }

  @Override
  public boolean isKeyType() {
    return getTypeClass() == TransactionId.class;
  }
}
