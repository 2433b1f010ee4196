package io.throughline.elasticsearch;

import io.throughline.wire.flink.ImmutableType;
import java.io.Serial;

/** How records cross from source to sink, should the two not be chained. */
final class TopicRecordType extends ImmutableType<TopicRecord> {
  static final TopicRecordType INSTANCE = new TopicRecordType();

  @Serial private static final long serialVersionUID = 1L;

  private TopicRecordType() {
    super(TopicRecord.class, TopicRecordSerializer.INSTANCE);
  }
}
