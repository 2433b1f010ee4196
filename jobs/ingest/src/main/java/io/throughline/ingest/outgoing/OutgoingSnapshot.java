package io.throughline.ingest.outgoing;

import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;

/** In checkpoints it says: records are written in the layout of {@link OutgoingSerializer}. */
public final class OutgoingSnapshot extends SimpleTypeSerializerSnapshot<Outgoing> {
  /** Made by Flink, by name. */
  public OutgoingSnapshot() {
    super(() -> OutgoingSerializer.INSTANCE);
  }
}
