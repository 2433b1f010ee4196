package io.throughline.revenue;

import io.throughline.events.Topic;
import io.throughline.wire.flink.ImmutableSerializer;
import java.io.IOException;
import java.io.Serial;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Layout: topic (string), partition (int), offset (long), timestamp (long), key and value (length,
 * -1 for null, and bytes). Only used where a source is not chained to {@link DecodeEvents}.
 */
public final class EventRecordSerializer extends ImmutableSerializer<EventRecord> {
  /** The only one. */
  public static final EventRecordSerializer INSTANCE = new EventRecordSerializer();

  @Serial private static final long serialVersionUID = 1L;

  private EventRecordSerializer() {}

  @Override
  public void serialize(EventRecord record, DataOutputView target) throws IOException {
    target.writeUTF(record.topic().topicName());
    target.writeInt(record.partition());
    target.writeLong(record.offset());
    target.writeLong(record.timestamp());
    writeNullableBytes(record.key(), target);
    writeNullableBytes(record.value(), target);
  }

  @Override
  public EventRecord deserialize(DataInputView source) throws IOException {
    return new EventRecord(
        Topic.named(source.readUTF()),
        source.readInt(),
        source.readLong(),
        source.readLong(),
        readNullableBytes(source),
        readNullableBytes(source));
  }

  @Override
  public TypeSerializerSnapshot<EventRecord> snapshotConfiguration() {
    return new Snapshot();
  }

  /** In checkpoints it names this layout. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<EventRecord> {
    /** Made by Flink, by name. */
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
