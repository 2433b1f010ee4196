package io.throughline.revenue;

import io.throughline.transaction.TransactionCodec;
import io.throughline.transaction.TransactionKey;
import io.throughline.wire.flink.ImmutableSerializer;
import java.io.IOException;
import java.io.Serial;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;

/**
 * Layout: transaction id, billing provider and claim number (Flink's strings), partition (int),
 * offset (long), fact (length and bytes of {@link TransactionCodec#encodeFact}).
 */
public final class KeyedFactSerializer extends ImmutableSerializer<KeyedFact> {
  /** The only one. */
  public static final KeyedFactSerializer INSTANCE = new KeyedFactSerializer();

  @Serial private static final long serialVersionUID = 1L;

  private KeyedFactSerializer() {}

  @Override
  public void serialize(KeyedFact keyed, DataOutputView target) throws IOException {
    TransactionIdSerializer.INSTANCE.serialize(keyed.id(), target);
    StringValue.writeString(keyed.key().billingProvider(), target);
    StringValue.writeString(keyed.key().claimNumber(), target);
    target.writeInt(keyed.partition());
    target.writeLong(keyed.offset());
    writeBytes(TransactionCodec.encodeFact(keyed.fact()), target);
  }

  @Override
  public KeyedFact deserialize(DataInputView source) throws IOException {
    return new KeyedFact(
        TransactionIdSerializer.INSTANCE.deserialize(source),
        new TransactionKey(StringValue.readString(source), StringValue.readString(source)),
        source.readInt(),
        source.readLong(),
        TransactionCodec.decodeFact(readBytes(source)));
  }

  @Override
  public TypeSerializerSnapshot<KeyedFact> snapshotConfiguration() {
    return new Snapshot();
  }

  /** In checkpoints it names this layout. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<KeyedFact> {
    /** Made by Flink, by name. */
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
