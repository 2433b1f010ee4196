package io.throughline.revenue;

import io.throughline.wire.flink.ImmutableSerializer;
import java.io.IOException;
import java.io.Serial;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Layout: 16 bytes. */
public final class TransactionIdSerializer extends ImmutableSerializer<TransactionId> {
  /** The only one. */
  public static final TransactionIdSerializer INSTANCE = new TransactionIdSerializer();

  @Serial private static final long serialVersionUID = 1L;

  private TransactionIdSerializer() {}

  @Override
  public int getLength() {
    return 2 * Long.BYTES;
  }

  @Override
  public void serialize(TransactionId id, DataOutputView target) throws IOException {
    target.writeLong(id.high());
    target.writeLong(id.low());
  }

  @Override
  public TransactionId deserialize(DataInputView source) throws IOException {
    return new TransactionId(source.readLong(), source.readLong());
  }

  @Override
  public TypeSerializerSnapshot<TransactionId> snapshotConfiguration() {
    return new Snapshot();
  }

  /** In checkpoints it names this layout. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<TransactionId> {
    /** Made by Flink, by name. */
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
