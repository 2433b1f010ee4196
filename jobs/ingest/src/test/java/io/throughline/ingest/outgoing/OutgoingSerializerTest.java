package io.throughline.ingest.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.Topic;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class OutgoingSerializerTest {
  private static final Outgoing LETTER =
      new Outgoing(Topic.RAW_DEAD_LETTERS, bytes("k"), bytes("v\0"), Map.of("h", "x"));

  /** Layout 1, as it stands in checkpoints: it must be readable for ever. */
  private static final String LAYOUT_1 =
      "115241575f444541445f4c455454455253000000016b0000000276000000000102680278";

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void writesLayoutOneAndReadsIt() throws Exception {
    DataOutputSerializer target = new DataOutputSerializer(64);
    OutgoingSerializer.INSTANCE.serialize(LETTER, target);

    assertThat(HexFormat.of().formatHex(target.getCopyOfBuffer())).isEqualTo(LAYOUT_1);
    byte[] stored = HexFormat.of().parseHex(LAYOUT_1);
    assertThat(OutgoingSerializer.INSTANCE.deserialize(new DataInputDeserializer(stored)))
        .isEqualTo(LETTER);
  }

  @Test
  void copiesBytesAsTheyAre() throws Exception {
    DataOutputSerializer target = new DataOutputSerializer(64);
    byte[] stored = HexFormat.of().parseHex(LAYOUT_1);
    OutgoingSerializer.INSTANCE.copy(new DataInputDeserializer(stored), target);

    assertThat(target.getCopyOfBuffer()).isEqualTo(stored);
  }

  @Test
  void aCheckpointFindsItsSerializerAgain() throws Exception {
    DataOutputSerializer target = new DataOutputSerializer(64);
    TypeSerializerSnapshot.writeVersionedSnapshot(
        target, OutgoingSerializer.INSTANCE.snapshotConfiguration());
    TypeSerializerSnapshot<Outgoing> restored =
        TypeSerializerSnapshot.readVersionedSnapshot(
            new DataInputDeserializer(target.getCopyOfBuffer()),
            OutgoingSerializerTest.class.getClassLoader());

    assertThat(restored.restoreSerializer()).isSameAs(OutgoingSerializer.INSTANCE);
  }

  @Test
  void saysNothingOfItsContents() {
    assertThat(LETTER).hasToString("Outgoing[RAW_DEAD_LETTERS, 2 bytes, {h=x}]");
  }
}
