package io.throughline.revenue;

import io.throughline.wire.flink.ImmutableSerializer;
import java.io.IOException;
import java.io.Serial;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Layout: length (int) and bytes. What the bytes mean is told by the version byte that they start
 * with, so a new layout of transactions needs no new serializer and no migration of state.
 */
public final class PackedTransactionSerializer extends ImmutableSerializer<PackedTransaction> {
  /** The only one. */
  public static final PackedTransactionSerializer INSTANCE = new PackedTransactionSerializer();

  @Serial private static final long serialVersionUID = 1L;

  private PackedTransactionSerializer() {}

  @Override
  public void serialize(PackedTransaction transaction, DataOutputView target) throws IOException {
    writeBytes(transaction.bytes(), target);
  }

  @Override
  public PackedTransaction deserialize(DataInputView source) throws IOException {
    return new PackedTransaction(readBytes(source));
  }

  @Override
  public TypeSerializerSnapshot<PackedTransaction> snapshotConfiguration() {
    return new Snapshot();
  }

  /** In checkpoints it names this layout. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<PackedTransaction> {
    /** Made by Flink, by name. */
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
