package io.throughline.wire.flink;

import io.throughline.wire.DeadLetter;
import java.io.Serial;

/**
 * How dead letters cross the edges between operators: {@code .returns(DeadLetterType.INSTANCE)}.
 */
public final class DeadLetterType extends ImmutableType<DeadLetter> {
  /** The only one. */
  public static final DeadLetterType INSTANCE = new DeadLetterType();

  @Serial private static final long serialVersionUID = 1L;

  private DeadLetterType() {
    super(DeadLetter.class, DeadLetterSerializer.INSTANCE);
  }
}
