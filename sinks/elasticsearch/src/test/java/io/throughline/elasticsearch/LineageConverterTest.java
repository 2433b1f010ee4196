package io.throughline.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.elasticsearch.sink.RefusedException;
import io.throughline.events.LineageEntry;
import io.throughline.events.LineageKind;
import io.throughline.events.Topic;
import io.throughline.events.TransactionKind;
import io.throughline.wire.AvroEncoder;
import io.throughline.wire.SchemaSource;
import io.throughline.wire.governance.SchemaGovernance;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LineageConverterTest {
  private static final String REGISTRY = "mock://lineage-converter";

  private final LineageConverter converter = new LineageConverter(REGISTRY);
  private AvroEncoder<LineageEntry> encoder;

  @BeforeEach
  void open() throws Exception {
    try (SchemaGovernance governance = SchemaGovernance.connect(REGISTRY)) {
      governance.register(Topic.LINEAGE);
    }
    encoder =
        new AvroEncoder<>(
            SchemaSource.connect(REGISTRY), Topic.LINEAGE.subject(), LineageEntry.getClassSchema());
    converter.open();
  }

  @Test
  void eachEntryIsADocumentOfItsOwn() throws RefusedException {
    assertThat(converter.id(record("t1", entry(1), 10))).isEqualTo("t1-1");
    assertThat(converter.id(record("t1", entry(2), 11))).isEqualTo("t1-2");
  }

  @Test
  void aRepeatIsNoNewerVersion() {
    assertThat(converter.version(record("t1", entry(1), 500)))
        .isEqualTo(converter.version(record("t1", entry(1), 10)));
  }

  @Test
  void whatCannotBeReadOrHasAnotherKeyIsRefused() {
    assertThatThrownBy(() -> converter.id(record("t2", entry(1), 10)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("key-mismatch");
    assertThatThrownBy(() -> converter.id(record("t1", new byte[] {1}, 10)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("not-framed");
  }

  @Test
  void nothingIsDeleted() {
    assertThatThrownBy(() -> converter.id(record("t1", null, 10)))
        .isInstanceOf(RefusedException.class);
  }

  private byte[] entry(long sequence) {
    return encoder.encode(
        LineageEntry.newBuilder()
            .setTransactionId("t1")
            .setTransactionKind(TransactionKind.CLAIM)
            .setIssuer("")
            .setNumber("A")
            .setSequence(sequence)
            .setKind(LineageKind.ASSESSED)
            .build());
  }

  private static TopicRecord record(String key, byte[] value, long offset) {
    return new TopicRecord(key.getBytes(StandardCharsets.UTF_8), value, 0, offset, 0, Map.of());
  }
}
