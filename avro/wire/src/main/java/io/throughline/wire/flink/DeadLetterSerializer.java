package io.throughline.wire.flink;

import io.throughline.wire.DeadLetter;
import java.io.IOException;
import java.io.Serial;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;

/**
 * Layout 1: topic, key, value, timestamp (long), number of headers (int), then name and value of
 * each. Arrays are length (int, -1 for null) and bytes; strings are Flink's own encoding.
 */
public final class DeadLetterSerializer extends ImmutableSerializer<DeadLetter> {
  /** The only one. */
  public static final DeadLetterSerializer INSTANCE = new DeadLetterSerializer();

  @Serial private static final long serialVersionUID = 1L;

  private DeadLetterSerializer() {}

  @Override
  public void serialize(DeadLetter letter, DataOutputView target) throws IOException {
    StringValue.writeString(letter.topic(), target);
    writeNullableBytes(letter.key(), target);
    writeNullableBytes(letter.value(), target);
    target.writeLong(letter.timestamp());
    writeHeaders(letter.headers(), target);
  }

  @Override
  public DeadLetter deserialize(DataInputView source) throws IOException {
    return new DeadLetter(
        StringValue.readString(source),
        readNullableBytes(source),
        readNullableBytes(source),
        source.readLong(),
        readHeaders(source));
  }

  @Override
  public TypeSerializerSnapshot<DeadLetter> snapshotConfiguration() {
    return new DeadLetterSnapshot();
  }
}
