package io.throughline.wire.flink;

import java.io.Serial;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/**
 * How values of one immutable class cross the edges between operators or lie in state: always by
 * the serializer given, whatever the configuration. To Flink they are opaque: a single field, no
 * key.
 *
 * <pre>{@code
 * public final class DeadLetterType extends ImmutableType<DeadLetter> {
 *   public static final DeadLetterType INSTANCE = new DeadLetterType();
 *
 *   private DeadLetterType() {
 *     super(DeadLetter.class, DeadLetterSerializer.INSTANCE);
 *   }
 * }
 * }</pre>
 */
public abstract class ImmutableType<T> extends TypeInformation<T> {
  @Serial private static final long serialVersionUID = 1L;

  private final Class<T> type;
  private final ImmutableSerializer<T> serializer;

  /** Type of the values that the serializer writes. */
  protected ImmutableType(Class<T> type, ImmutableSerializer<T> serializer) {
    this.type = type;
    this.serializer = serializer;
  }

  @Override
  public final TypeSerializer<T> createSerializer(SerializerConfig config) {
    return serializer;
  }

  @Override
  public final Class<T> getTypeClass() {
    return type;
  }

  @Override
  public final boolean isBasicType() {
    return false;
  }

  @Override
  public final boolean isTupleType() {
    return false;
  }

  @Override
  public final int getArity() {
    return 1;
  }

  @Override
  public final int getTotalFields() {
    return 1;
  }

  /** Overridden where the hash code of a value is the same in every process. */
  @Override
  public boolean isKeyType() {
    return false;
  }

  @Override
  public final boolean canEqual(Object other) {
    return other instanceof ImmutableType;
  }

  /** By the class of the values. */
  @Override
  public final boolean equals(Object other) {
    return other instanceof ImmutableType<?> that && type == that.type;
  }

  @Override
  public final int hashCode() {
    return type.hashCode();
  }

  @Override
  public final String toString() {
    return type.getSimpleName();
  }
}
