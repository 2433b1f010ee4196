package io.throughline.revenue;

import io.throughline.events.Topic;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Layout: topic (byte), partition (int), offset (long). */
final class OriginForm {
  private static final Topic[] TOPICS = Topic.values();

  private OriginForm() {}

  static void write(Origin origin, DataOutputView target) throws IOException {
    target.writeByte(origin.topic().ordinal());
    target.writeInt(origin.partition());
    target.writeLong(origin.offset());
  }

  static Origin read(DataInputView source) throws IOException {
    return new Origin(TOPICS[source.readByte()], source.readInt(), source.readLong());
  }
}
