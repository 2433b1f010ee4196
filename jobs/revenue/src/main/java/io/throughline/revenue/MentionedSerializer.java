package io.throughline.revenue;

import io.throughline.transaction.NumberedClaimsCodec;
import io.throughline.wire.flink.ImmutableSerializer;
import java.io.IOException;
import java.io.Serial;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Layout: id, topic (byte), partition (int), offset (long), mention (length and bytes). */
public final class MentionedSerializer extends ImmutableSerializer<Mentioned> {
  /** The only one. */
  public static final MentionedSerializer INSTANCE = new MentionedSerializer();

  @Serial private static final long serialVersionUID = 1L;

  private MentionedSerializer() {}

  @Override
  public void serialize(Mentioned mentioned, DataOutputView target) throws IOException {
    TransactionIdSerializer.INSTANCE.serialize(mentioned.id(), target);
    OriginForm.write(mentioned.origin(), target);
    writeBytes(NumberedClaimsCodec.encode(mentioned.mention()), target);
  }

  @Override
  public Mentioned deserialize(DataInputView source) throws IOException {
    return new Mentioned(
        TransactionIdSerializer.INSTANCE.deserialize(source),
        OriginForm.read(source),
        NumberedClaimsCodec.decodeMention(readBytes(source)));
  }

  @Override
  public TypeSerializerSnapshot<Mentioned> snapshotConfiguration() {
    return new Snapshot();
  }

  /** In checkpoints it names this layout. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<Mentioned> {
    /** Made by Flink, by name. */
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
