package io.throughline.ingest.outgoing;

import io.throughline.wire.flink.ImmutableType;
import java.io.Serial;

/** How outgoing records cross the edges between operators. */
public final class OutgoingType extends ImmutableType<Outgoing> {
  /** The only one. */
  public static final OutgoingType INSTANCE = new OutgoingType();

  @Serial private static final long serialVersionUID = 1L;

  private OutgoingType() {
    super(Outgoing.class, OutgoingSerializer.INSTANCE);
  }
}
