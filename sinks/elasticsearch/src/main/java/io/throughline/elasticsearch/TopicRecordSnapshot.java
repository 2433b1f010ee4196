package io.throughline.elasticsearch;

import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;

/** In checkpoints it says: records are in the layout of {@link TopicRecordSerializer}. */
public final class TopicRecordSnapshot extends SimpleTypeSerializerSnapshot<TopicRecord> {
  /** Made by Flink, by name. */
  public TopicRecordSnapshot() {
    super(() -> TopicRecordSerializer.INSTANCE);
  }
}
