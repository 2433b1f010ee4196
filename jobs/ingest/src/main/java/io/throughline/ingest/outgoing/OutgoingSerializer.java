package io.throughline.ingest.outgoing;

import io.throughline.events.Topic;
import io.throughline.wire.flink.ImmutableSerializer;
import java.io.IOException;
import java.io.Serial;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;

/**
 * Layout 1: name of the topic's constant, key, value, number of headers (int), then name and value
 * of each. Arrays are length (int) and bytes; strings are Flink's own encoding.
 */
public final class OutgoingSerializer extends ImmutableSerializer<Outgoing> {
  /** The only one. */
  public static final OutgoingSerializer INSTANCE = new OutgoingSerializer();

  @Serial private static final long serialVersionUID = 1L;

  private OutgoingSerializer() {}

  @Override
  public void serialize(Outgoing outgoing, DataOutputView target) throws IOException {
    StringValue.writeString(outgoing.topic().name(), target);
    writeBytes(outgoing.key(), target);
    writeBytes(outgoing.value(), target);
    writeHeaders(outgoing.headers(), target);
  }

  @Override
  public Outgoing deserialize(DataInputView source) throws IOException {
    return new Outgoing(
        Topic.valueOf(StringValue.readString(source)),
        readBytes(source),
        readBytes(source),
        readHeaders(source));
  }

  @Override
  public TypeSerializerSnapshot<Outgoing> snapshotConfiguration() {
    return new OutgoingSnapshot();
  }
}
