package io.throughline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.throughline.events.Reference;
import io.throughline.events.ReferenceKind;
import io.throughline.events.RemittanceReceived;
import io.throughline.events.RevenueEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.junit.jupiter.api.Test;

/** Records of other versions of the schema, newer and older than this build's, are read. */
class SchemaEvolutionTest {
  private static final Schema CURRENT = RevenueEvent.getClassSchema();
  private static final String SUBJECT = "revenue.claims.v1-value";

  private final Registry registry = new Registry();
  private final RevenueEvent event = Samples.remittance(1);

  @Test
  void readsNewerVersionWithFieldItDoesNotKnow() throws Exception {
    Schema newer =
        SchemaEdits.addField(
            CURRENT, "RemittanceReceived", "{'name':'drg','type':'string','default':''}");

    GenericRecord written = asGeneric(event, newer);
    ((GenericRecord) written.get("milestone")).put("drg", "470");

    assertThat(decode(newer, written)).isEqualTo(event);
  }

  @Test
  void readsOlderVersionWithoutFieldThatHasDefault() throws Exception {
    Schema older = SchemaEdits.removeField(CURRENT, "RemittanceReceived", "claimImbalance");
    older = SchemaEdits.removeField(older, "RevenueEvent", "traceparent");

    RevenueEvent read = decode(older, asGeneric(event, older));

    assertThat(read).isEqualTo(event);
    assertThat(((RemittanceReceived) read.getMilestone()).getClaimImbalance()).isZero();
  }

  @Test
  void readsSymbolItDoesNotKnowAsTheDefault() throws Exception {
    Schema newer =
        SchemaEdits.edit(
            CURRENT, "ReferenceKind", type -> ((ArrayNode) type.get("symbols")).add("LOCKBOX"));
    GenericRecord written = asGeneric(event, newer);
    GenericRecord reference = (GenericRecord) ((List<?>) written.get("references")).getFirst();
    reference.put(
        "kind",
        new GenericData.EnumSymbol(reference.getSchema().getField("kind").schema(), "LOCKBOX"));

    List<Reference> references = decode(newer, written).getReferences();

    assertThat(references.getFirst().getKind()).isEqualTo(ReferenceKind.UNKNOWN);
    assertThat(references.getLast()).isEqualTo(event.getReferences().getLast());
  }

  @Test
  void readsVersionsInTurn() throws Exception {
    Schema newer =
        SchemaEdits.addField(CURRENT, "Money", "{'name':'scale','type':'int','default':2}");
    AvroDecoder<RevenueEvent> decoder = new AvroDecoder<>(registry.source, RevenueEvent.class);
    for (int i = 0; i < 4; i++) {
      Schema schema = i % 2 == 0 ? CURRENT : newer;
      assertThat(decoder.decode(framed(schema, asGeneric(event, schema)))).isEqualTo(event);
    }
  }

  /** More versions than readers are kept for. */
  @Test
  void forgetsVersionsItHasNotSeenForLong() throws Exception {
    AvroDecoder<RevenueEvent> decoder = new AvroDecoder<>(registry.source, RevenueEvent.class);
    for (int i = 0; i < 80; i++) {
      Schema version =
          SchemaEdits.addField(
              CURRENT, "Money", "{'name':'extra%d','type':'int','default':2}".formatted(i));
      assertThat(decoder.decode(framed(version, asGeneric(event, version)))).isEqualTo(event);
    }
  }

  private RevenueEvent decode(Schema writer, GenericRecord written) throws Exception {
    return new AvroDecoder<>(registry.source, RevenueEvent.class).decode(framed(writer, written));
  }

  private byte[] framed(Schema writer, GenericRecord written) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(WireFormat.header(registry.register(SUBJECT, writer)));
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    new GenericDatumWriter<GenericRecord>(writer).write(written, encoder);
    encoder.flush();
    return bytes.toByteArray();
  }

  /** The event as another version of the schema would hold it. */
  private static GenericRecord asGeneric(RevenueEvent event, Schema version) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    new SpecificDatumWriter<>(RevenueEvent.class).write(event, encoder);
    encoder.flush();
    return new GenericDatumReader<GenericRecord>(CURRENT, version)
        .read(null, DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null));
  }
}
