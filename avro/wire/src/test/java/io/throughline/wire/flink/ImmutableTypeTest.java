package io.throughline.wire.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.wire.DeadLetter;
import java.io.IOException;
import java.util.Map;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;

class ImmutableTypeTest {
  private static final ImmutableType<DeadLetter> TYPE = DeadLetterType.INSTANCE;
  private static final TypeSerializer<DeadLetter> SERIALIZER =
      TYPE.createSerializer(new SerializerConfigImpl());

  private static final DeadLetter LETTER = new DeadLetter("dlq.a", null, null, 0, Map.of());
  private static final DeadLetter OTHER = new DeadLetter("dlq.b", null, null, 0, Map.of());

  @Test
  void isTheSameAfterItsWayToTheCluster() throws IOException, ClassNotFoundException {
    ImmutableType<DeadLetter> arrived = InstantiationUtil.clone(TYPE);

    assertThat(arrived).isNotSameAs(TYPE).isEqualTo(TYPE).hasSameHashCodeAs(TYPE);
    assertThat(arrived.createSerializer(new SerializerConfigImpl())).isEqualTo(SERIALIZER);
  }

  @Test
  void differsByTheClassOfItsValues() {
    assertThat(TYPE).isNotEqualTo(new IntegerType());
  }

  @Test
  void valuesAreSharedAndNeverReused() throws IOException {
    DataOutputSerializer bytes = new DataOutputSerializer(64);
    SERIALIZER.serialize(LETTER, bytes);

    assertThat(SERIALIZER.isImmutableType()).isTrue();
    assertThat(SERIALIZER.duplicate()).isSameAs(SERIALIZER);
    assertThat(SERIALIZER.copy(LETTER)).isSameAs(LETTER);
    assertThat(SERIALIZER.copy(LETTER, OTHER)).isSameAs(LETTER);
    assertThat(SERIALIZER.deserialize(OTHER, new DataInputDeserializer(bytes.getCopyOfBuffer())))
        .isEqualTo(LETTER);
  }

  /** Of values that nobody writes. */
  private static final class IntegerType extends ImmutableType<Integer> {
    private static final long serialVersionUID = 1L;

    IntegerType() {
      super(Integer.class, null);
    }
  }
}
