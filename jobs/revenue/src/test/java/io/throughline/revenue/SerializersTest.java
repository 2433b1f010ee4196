package io.throughline.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SerializersTest {
  private static final KeyedFact FACT = KeyedFacts.of(new ClaimEvents(7).step(1, 3));

  static Stream<Arguments> samples() {
    return Stream.of(
        Arguments.of(TransactionIdSerializer.INSTANCE, new TransactionId(-1, 5)),
        Arguments.of(KeyedFactSerializer.INSTANCE, FACT),
        Arguments.of(
            PackedTransactionSerializer.INSTANCE, new PackedTransaction(new byte[] {1, 2, 3})));
  }

  @ParameterizedTest
  @MethodSource("samples")
  <T> void bringBackWhatWasWritten(TypeSerializer<T> serializer, T sample) throws IOException {
    byte[] bytes = bytes(serializer, sample);
    DataInputDeserializer in = new DataInputDeserializer(bytes);

    assertThat(serializer.deserialize(in)).isEqualTo(sample);
    assertThat(in.available()).isZero();

    DataOutputSerializer copy = new DataOutputSerializer(64);
    serializer.copy(new DataInputDeserializer(bytes), copy);
    assertThat(copy.getCopyOfBuffer()).isEqualTo(bytes);
  }

  @ParameterizedTest
  @MethodSource("samples")
  <T> void canBeRestoredFromTheirSnapshots(TypeSerializer<T> serializer, T sample)
      throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(64);
    TypeSerializerSnapshot.writeVersionedSnapshot(out, serializer.snapshotConfiguration());
    TypeSerializerSnapshot<T> restored =
        TypeSerializerSnapshot.readVersionedSnapshot(
            new DataInputDeserializer(out.getCopyOfBuffer()), getClass().getClassLoader());

    assertThat(restored.restoreSerializer().deserialize(input(serializer, sample)))
        .isEqualTo(sample);
    assertThat(serializer.snapshotConfiguration().resolveSchemaCompatibility(restored))
        .matches(compatibility -> compatibility.isCompatibleAsIs());
  }

  @Test
  void recordsKeepTheirNulls() throws IOException {
    EventRecord record = new EventRecord(1, 2, 3, null, new byte[] {4});
    EventRecord back =
        EventRecordSerializer.INSTANCE.deserialize(input(EventRecordSerializer.INSTANCE, record));

    assertThat(back.key()).isNull();
    assertThat(back.value()).containsExactly(4);
    assertThat(back.offset()).isEqualTo(2);
  }

  @Test
  void layoutAndHashOfTheKeyNeverChange() throws IOException {
    TransactionId id = TransactionId.of(UUID.fromString("37f66a78-ec8a-500a-9c35-79e8d5885025"));

    assertThat(HexFormat.of().formatHex(bytes(TransactionIdSerializer.INSTANCE, id)))
        .isEqualTo("37f66a78ec8a500a9c3579e8d5885025");
    assertThat(id.hashCode()).isEqualTo(-1832840257);
  }

  @Test
  void factOnItsWayIsMuchSmallerThanItsEvent() throws IOException {
    assertThat(bytes(KeyedFactSerializer.INSTANCE, FACT).length).isLessThan(260);
  }

  private static <T> DataInputDeserializer input(TypeSerializer<T> serializer, T sample)
      throws IOException {
    return new DataInputDeserializer(bytes(serializer, sample));
  }

  private static <T> byte[] bytes(TypeSerializer<T> serializer, T sample) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(64);
    serializer.serialize(sample, out);
    return out.getCopyOfBuffer();
  }
}
