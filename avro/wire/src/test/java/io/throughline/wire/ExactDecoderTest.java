package io.throughline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.RevenueEvent;
import io.throughline.events.Topic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.junit.jupiter.api.Test;

class ExactDecoderTest {
  private static final String SUBJECT = Topic.CLAIMS.subject();
  private static final Schema CURRENT = RevenueEvent.getClassSchema();

  private final Registry registry = new Registry();
  private final DatumReader<RevenueEvent> avro = new SpecificDatumReader<>(RevenueEvent.class);
  private final ExactDecoder<RevenueEvent> decoder = exact(in -> avro.read(null, in));

  @Test
  void readsWhatWasWrittenUnderItsSchema() {
    byte[] value = framed(CURRENT);

    assertThat(decoder.decode(value)).contains(Samples.remittance(1));
    assertThat(decoder.decode(value)).contains(Samples.remittance(1));
  }

  @Test
  void documentationMakesNoOtherSchema() {
    assertThat(decoder.decode(framed(PortableSchema.withoutDocumentation(CURRENT)))).isPresent();
  }

  @Test
  void leavesOtherVersionsToAvro() {
    Schema newer =
        SchemaEdits.addField(CURRENT, "Money", "{'name':'scale','type':'int','default':2}");
    Schema withSymbol =
        SchemaEdits.edit(
            CURRENT,
            "ReferenceKind",
            type -> ((com.fasterxml.jackson.databind.node.ArrayNode) type.get("symbols")).add("X"));
    ExactDecoder<RevenueEvent> untouched = exact(in -> failed());

    assertThat(untouched.decode(framed(newer))).isEmpty();
    assertThat(untouched.decode(framed(withSymbol))).isEmpty();
    assertThat(decoder.decode(framed(CURRENT))).isPresent();
  }

  @Test
  void leavesUnknownIdsToAvro() {
    byte[] value = framed(CURRENT);
    value[1] = 0x7f;

    assertThat(decoder.decode(value)).isEmpty();
  }

  @Test
  void leavesWhatIsNotReadToItsEndToAvro() {
    byte[] value = framed(CURRENT);

    assertThat(decoder.decode(Arrays.copyOf(value, value.length - 1))).isEmpty();
    assertThat(decoder.decode(Arrays.copyOf(value, value.length + 1))).isEmpty();
    assertThat(exact(Decoder::readString).decode(value)).isEmpty();
    assertThat(exact(in -> null).decode(value)).isEmpty();
    assertThat(decoder.decode(null)).isEmpty();
    assertThat(decoder.decode(new byte[3])).isEmpty();
  }

  /** What the encoder writes is what Avro's own encoder writes. */
  @Test
  void encodersAgree() throws IOException {
    byte[] own =
        new AvroEncoder<RevenueEvent>(registry.source, SUBJECT, registered(CURRENT))
            .encode(Samples.remittance(1));
    ByteArrayOutputStream avros = new ByteArrayOutputStream();
    avros.writeBytes(Arrays.copyOf(own, WireFormat.HEADER_LENGTH));
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(avros, null);
    new SpecificDatumWriter<>(RevenueEvent.class).write(Samples.remittance(1), encoder);
    encoder.flush();

    assertThat(own).isEqualTo(avros.toByteArray());
  }

  private <T> ExactDecoder<T> exact(ExactDecoder.Reader<T> reader) {
    return new ExactDecoder<>(registry.source, CURRENT, reader);
  }

  private static RevenueEvent failed() {
    throw new AssertionError("must not be read");
  }

  private Schema registered(Schema schema) {
    registry.register(SUBJECT, schema);
    return schema;
  }

  /** The bytes are those of the current schema, whatever the frame says. */
  private byte[] framed(Schema writer) {
    byte[] value =
        new AvroEncoder<RevenueEvent>(registry.source, SUBJECT, registered(CURRENT))
            .encode(Samples.remittance(1));
    byte[] header = WireFormat.header(registry.register(SUBJECT, writer));
    System.arraycopy(header, 0, value, 0, header.length);
    return value;
  }
}
