package io.throughline.wire.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.wire.DeadLetter;
import io.throughline.wire.DeadLetterHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeadLetterTypeTest {
  static List<DeadLetter> letters() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(DeadLetterHeaders.REASON, "bad-amount");
    headers.put(DeadLetterHeaders.STAGE, "ingest");
    headers.put("throughline.part", "Grüße");
    return List.of(
        new DeadLetter("dlq.a", bytes("k"), bytes("v"), 1_700_000_000_000L, headers),
        new DeadLetter("dlq.b", null, null, DeadLetter.NO_TIMESTAMP, Map.of()),
        new DeadLetter("dlq.c", new byte[0], new byte[512 * 1024], 0, headers));
  }

  @ParameterizedTest
  @MethodSource("letters")
  void comesBackAsItWas(DeadLetter letter) throws IOException {
    DeadLetter read = DeadLetterSerializer.INSTANCE.deserialize(written(letter));

    assertThat(read).isEqualTo(letter);
    assertThat(read.headers().keySet()).containsExactlyElementsOf(letter.headers().keySet());
  }

  @ParameterizedTest
  @MethodSource("letters")
  void isCopiedAsBytes(DeadLetter letter) throws IOException {
    DataOutputSerializer copy = new DataOutputSerializer(64);
    DeadLetterSerializer.INSTANCE.copy(written(letter), copy);

    assertThat(
            DeadLetterSerializer.INSTANCE.deserialize(
                new DataInputDeserializer(copy.getCopyOfBuffer())))
        .isEqualTo(letter);
  }

  @ParameterizedTest
  @MethodSource("letters")
  void isReadThroughItsSnapshot(DeadLetter letter) throws IOException {
    TypeSerializer<DeadLetter> serializer =
        DeadLetterType.INSTANCE.createSerializer(new SerializerConfigImpl());
    DataOutputSerializer snapshot = new DataOutputSerializer(64);
    TypeSerializerSnapshot.writeVersionedSnapshot(snapshot, serializer.snapshotConfiguration());
    TypeSerializerSnapshot<DeadLetter> restored =
        TypeSerializerSnapshot.readVersionedSnapshot(
            new DataInputDeserializer(snapshot.getCopyOfBuffer()), getClass().getClassLoader());

    assertThat(restored.restoreSerializer().deserialize(written(letter))).isEqualTo(letter);
    assertThat(
            serializer
                .snapshotConfiguration()
                .resolveSchemaCompatibility(restored)
                .isCompatibleAsIs())
        .isTrue();
  }

  private static DataInputDeserializer written(DeadLetter letter) throws IOException {
    DataOutputSerializer target = new DataOutputSerializer(64);
    DeadLetterSerializer.INSTANCE.serialize(letter, target);
    return new DataInputDeserializer(target.getCopyOfBuffer());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
