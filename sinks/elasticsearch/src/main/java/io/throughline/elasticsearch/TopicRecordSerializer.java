package io.throughline.elasticsearch;

import io.throughline.wire.flink.ImmutableSerializer;
import java.io.IOException;
import java.io.Serial;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.base.MapSerializer;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
import org.apache.flink.api.common.typeutils.base.array.BytePrimitiveArraySerializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Layout 1: key and value, each a flag and, where it is not null, length and bytes; partition
 * (int), offset and timestamp (long); headers as Flink's map of strings.
 */
final class TopicRecordSerializer extends ImmutableSerializer<TopicRecord> {
  static final TopicRecordSerializer INSTANCE = new TopicRecordSerializer();

  @Serial private static final long serialVersionUID = 1L;

  private static final MapSerializer<String, String> HEADERS =
      new MapSerializer<>(StringSerializer.INSTANCE, StringSerializer.INSTANCE);

  private TopicRecordSerializer() {}

  @Override
  public void serialize(TopicRecord record, DataOutputView target) throws IOException {
    writeFlagged(record.key(), target);
    writeFlagged(record.value(), target);
    target.writeInt(record.partition());
    target.writeLong(record.offset());
    target.writeLong(record.timestamp());
    HEADERS.serialize(record.headers(), target);
  }

  @Override
  public TopicRecord deserialize(DataInputView source) throws IOException {
    return new TopicRecord(
        readFlagged(source),
        readFlagged(source),
        source.readInt(),
        source.readLong(),
        source.readLong(),
        HEADERS.deserialize(source));
  }

  private static void writeFlagged(byte[] bytes, DataOutputView target) throws IOException {
    target.writeBoolean(bytes != null);
    if (bytes != null) {
      BytePrimitiveArraySerializer.INSTANCE.serialize(bytes, target);
    }
  }

  private static byte[] readFlagged(DataInputView source) throws IOException {
    return source.readBoolean() ? BytePrimitiveArraySerializer.INSTANCE.deserialize(source) : null;
  }

  @Override
  public TypeSerializerSnapshot<TopicRecord> snapshotConfiguration() {
    return new TopicRecordSnapshot();
  }
}
