package io.throughline.revenue;

import io.throughline.wire.flink.ImmutableSerializer;
import java.io.IOException;
import java.io.Serial;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Layout: wake (long), length (int) and bytes. What the bytes mean is told by the version byte that
 * they start with, so a new layout needs no new serializer and no migration of state.
 */
public final class PackedNumberSerializer extends ImmutableSerializer<PackedNumber> {
  /** The only one. */
  public static final PackedNumberSerializer INSTANCE = new PackedNumberSerializer();

  @Serial private static final long serialVersionUID = 1L;

  private PackedNumberSerializer() {}

  @Override
  public void serialize(PackedNumber number, DataOutputView target) throws IOException {
    target.writeLong(number.wake());
    writeBytes(number.bytes(), target);
  }

  @Override
  public PackedNumber deserialize(DataInputView source) throws IOException {
    return new PackedNumber(source.readLong(), readBytes(source));
  }

  @Override
  public TypeSerializerSnapshot<PackedNumber> snapshotConfiguration() {
    return new Snapshot();
  }

  /** In checkpoints it names this layout. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<PackedNumber> {
    /** Made by Flink, by name. */
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
