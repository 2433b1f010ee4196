package io.throughline.revenue;

import io.throughline.events.TransactionKind;
import io.throughline.transaction.MessageCodec;
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
 * Layout: transaction id, kind (byte), issuer and number (Flink's strings), topic (byte), partition
 * (int), offset (long), message (length and bytes of {@link MessageCodec#encode}).
 */
public final class AddressedSerializer extends ImmutableSerializer<Addressed> {
  /** The only one. */
  public static final AddressedSerializer INSTANCE = new AddressedSerializer();

  @Serial private static final long serialVersionUID = 1L;

  private static final TransactionKind[] KINDS = TransactionKind.values();

  private AddressedSerializer() {}

  @Override
  public void serialize(Addressed addressed, DataOutputView target) throws IOException {
    TransactionIdSerializer.INSTANCE.serialize(addressed.id(), target);
    target.writeByte(addressed.key().kind().ordinal());
    StringValue.writeString(addressed.key().issuer(), target);
    StringValue.writeString(addressed.key().number(), target);
    OriginForm.write(addressed.origin(), target);
    writeBytes(MessageCodec.encode(addressed.message()), target);
  }

  @Override
  public Addressed deserialize(DataInputView source) throws IOException {
    return new Addressed(
        TransactionIdSerializer.INSTANCE.deserialize(source),
        new TransactionKey(
            KINDS[source.readByte()],
            StringValue.readString(source),
            StringValue.readString(source)),
        OriginForm.read(source),
        MessageCodec.decode(readBytes(source)));
  }

  @Override
  public TypeSerializerSnapshot<Addressed> snapshotConfiguration() {
    return new Snapshot();
  }

  /** In checkpoints it names this layout. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<Addressed> {
    /** Made by Flink, by name. */
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
