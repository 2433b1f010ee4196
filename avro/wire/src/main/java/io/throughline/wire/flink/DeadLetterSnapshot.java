package io.throughline.wire.flink;

import io.throughline.wire.DeadLetter;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;

/**
 * In checkpoints it says: dead letters are written in the layout of {@link DeadLetterSerializer}.
 */
public final class DeadLetterSnapshot extends SimpleTypeSerializerSnapshot<DeadLetter> {
  /** Made by Flink, by name. */
  public DeadLetterSnapshot() {
    super(() -> DeadLetterSerializer.INSTANCE);
  }
}
