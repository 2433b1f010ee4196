package io.throughline.elasticsearch;

import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;

/** In checkpoints it says: records are in the layout of {@link TransactionRecordSerializer}. */
public final class TransactionRecordSnapshot
    extends SimpleTypeSerializerSnapshot<TransactionRecord> {
  /** Made by Flink, by name. */
  public TransactionRecordSnapshot() {
    super(() -> TransactionRecordSerializer.INSTANCE);
  }
}
