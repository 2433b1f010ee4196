package io.throughline.revenue;

import io.throughline.transaction.AssessedTransaction;
import io.throughline.wire.flink.ImmutableSerializer;
import java.io.IOException;
import java.io.Serial;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Layout: transaction id, packed transaction. The assessment is made anew, being a function of the
 * facts. Only used where a sink is not chained to {@link AssessTransactions}.
 */
public final class AssessedTransactionSerializer extends ImmutableSerializer<AssessedTransaction> {
  /** The only one. */
  public static final AssessedTransactionSerializer INSTANCE = new AssessedTransactionSerializer();

  @Serial private static final long serialVersionUID = 1L;

  private AssessedTransactionSerializer() {}

  @Override
  public void serialize(AssessedTransaction assessed, DataOutputView target) throws IOException {
    TransactionIdSerializer.INSTANCE.serialize(TransactionId.of(assessed.id()), target);
    PackedTransactionSerializer.INSTANCE.serialize(
        PackedTransaction.pack(assessed.transaction()), target);
  }

  @Override
  public AssessedTransaction deserialize(DataInputView source) throws IOException {
    TransactionId id = TransactionIdSerializer.INSTANCE.deserialize(source);
    PackedTransaction packed = PackedTransactionSerializer.INSTANCE.deserialize(source);
    return AssessedTransaction.of(id.toUuid(), packed.open().transaction());
  }

  @Override
  public TypeSerializerSnapshot<AssessedTransaction> snapshotConfiguration() {
    return new Snapshot();
  }

  /** In checkpoints it names this layout. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<AssessedTransaction> {
    /** Made by Flink, by name. */
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
