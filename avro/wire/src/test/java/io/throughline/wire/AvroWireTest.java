package io.throughline.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.throughline.events.IngestReceipt;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Topic;
import io.throughline.wire.UndecodableException.Reason;
import java.util.Arrays;
import java.util.Random;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AvroWireTest {
  private static final String SUBJECT = Topic.CLAIMS.subject();

  private final Registry registry = new Registry();
  private int schemaId;
  private AvroEncoder<RevenueEvent> encoder;
  private AvroDecoder<RevenueEvent> decoder;

  @BeforeEach
  void register() {
    schemaId = registry.register(SUBJECT, RevenueEvent.getClassSchema());
    encoder = new AvroEncoder<>(registry.source, SUBJECT, RevenueEvent.getClassSchema());
    decoder = new AvroDecoder<>(registry.source, RevenueEvent.class);
  }

  @Test
  void framesWithZeroByteAndSchemaId() {
    byte[] framed = encoder.encode(Samples.remittance(1));

    assertThat(framed).startsWith(0, 0, 0, schemaId >>> 8, schemaId);
  }

  @Test
  void givesBackWhatWasWritten() throws Exception {
    for (int i = 0; i < 3; i++) {
      RevenueEvent event = Samples.remittance(i);

      assertThat(decoder.decode(encoder.encode(event))).isEqualTo(event);
    }
  }

  @Test
  void encodersDoNotShareTheirArrays() throws Exception {
    byte[] first = encoder.encode(Samples.remittance(1));
    encoder.encode(Samples.remittance(2));

    assertThat(decoder.decode(first)).isEqualTo(Samples.remittance(1));
  }

  @Test
  void refusesNoValue() {
    assertThat(reasonOf(null)).isEqualTo(Reason.EMPTY);
    assertThat(reasonOf(new byte[0])).isEqualTo(Reason.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"a\":1}", "ISA*00*", "\0\0\0\0"})
  void refusesWhatIsNotFramed(String value) {
    assertThat(reasonOf(value.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .isEqualTo(Reason.NOT_FRAMED);
  }

  @Test
  void refusesUnknownSchemaId() {
    byte[] framed = encoder.encode(Samples.remittance(1));
    framed[1] = 0x7f;

    assertThat(reasonOf(framed)).isEqualTo(Reason.UNKNOWN_SCHEMA_ID);
  }

  @Test
  void refusesSchemaOfAnotherRecord() {
    int other = registry.register("other", IngestReceipt.getClassSchema());
    byte[] framed = encoder.encode(Samples.remittance(1));
    framed[4] = (byte) other;

    UndecodableException refused = refusalOf(framed);

    assertThat(refused.reason()).isEqualTo(Reason.INCOMPATIBLE_SCHEMA);
    assertThat(refused).hasMessageContaining("IngestReceipt").hasMessageContaining("RevenueEvent");
  }

  @Test
  void refusesCutOffAndOverlongValues() {
    byte[] framed = encoder.encode(Samples.remittance(1));

    for (int length = WireFormat.HEADER_LENGTH; length < framed.length; length++) {
      assertThat(reasonOf(Arrays.copyOf(framed, length))).isEqualTo(Reason.NOT_AVRO);
    }
    assertThat(reasonOf(Arrays.copyOf(framed, framed.length + 1))).isEqualTo(Reason.NOT_AVRO);
  }

  /** A process that runs out of memory over one record never gets past it. */
  @Test
  void believesNoLengthThatTheBytesCannotHold() {
    byte[] claimsTwoGigabytes = {
      0, 0, 0, 0, (byte) schemaId, (byte) 0xfe, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x0f
    };

    assertThat(reasonOf(claimsTwoGigabytes)).isEqualTo(Reason.NOT_AVRO);
  }

  @Test
  void survivesDamagedBytes() {
    byte[] framed = encoder.encode(Samples.remittance(1));
    Random random = new Random(42);
    for (int i = 0; i < 20_000; i++) {
      byte[] damaged = framed.clone();
      int damages = 1 + random.nextInt(8);
      for (int d = 0; d < damages; d++) {
        int at = WireFormat.HEADER_LENGTH + random.nextInt(framed.length - 5);
        damaged[at] = (byte) random.nextInt(256);
      }
      try {
        decoder.decode(damaged);
      } catch (UndecodableException e) {
        assertThat(e.reason()).isEqualTo(Reason.NOT_AVRO);
      }
    }
  }

  @Test
  void messagesHoldNoContents() {
    byte[] framed = encoder.encode(Samples.remittance(1));
    byte[] cut = Arrays.copyOf(framed, framed.length - 1);

    assertThat(refusalOf(cut).getMessage())
        .isEqualTo(
            "Reading it as io.throughline.events.RevenueEvent of schema %d failed with EOFException",
            schemaId);
  }

  @Test
  void neverRegisters() {
    assertThatThrownBy(
            () ->
                new AvroEncoder<>(
                    registry.source, "new-value", SchemaBuilder.record("New").fields().endRecord()))
        .isInstanceOf(UnknownSchemaException.class)
        .hasMessageContaining("new-value")
        .hasMessageContaining("throughline schemas register");
  }

  private Reason reasonOf(byte[] framed) {
    return refusalOf(framed).reason();
  }

  private UndecodableException refusalOf(byte[] framed) {
    return catchThrowableOfType(UndecodableException.class, () -> decoder.decode(framed));
  }
}
