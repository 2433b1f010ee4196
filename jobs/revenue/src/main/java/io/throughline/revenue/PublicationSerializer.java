package io.throughline.revenue;

import io.throughline.events.Topic;
import io.throughline.wire.flink.ImmutableSerializer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serial;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Layout: topic (byte), key and value (length and bytes), the value as plain Avro of the topic's
 * schema. Only used where a sink is not chained to the operator before it.
 */
public final class PublicationSerializer extends ImmutableSerializer<Publication> {
  /** The only one. */
  public static final PublicationSerializer INSTANCE = new PublicationSerializer();

  @Serial private static final long serialVersionUID = 1L;

  private static final Topic[] TOPICS = Topic.values();

  private PublicationSerializer() {}

  @Override
  public void serialize(Publication publication, DataOutputView target) throws IOException {
    target.writeByte(publication.topic().ordinal());
    writeBytes(publication.key(), target);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    SpecificRecord value = publication.value();
    writer(value.getSchema()).write(value, encoder);
    encoder.flush();
    writeBytes(bytes.toByteArray(), target);
  }

  /** Lets records write themselves where they can: {@link SelfWritten} can do nothing else. */
  private static SpecificDatumWriter<SpecificRecord> writer(Schema schema) {
    SpecificData model = SpecificData.getForSchema(schema);
    SpecificData own = new SpecificData(model.getClassLoader());
    model.getConversions().forEach(own::addLogicalTypeConversion);
    own.setCustomCoders(true);
    return new SpecificDatumWriter<>(schema, own);
  }

  @Override
  public Publication deserialize(DataInputView source) throws IOException {
    Topic topic = TOPICS[source.readByte()];
    byte[] key = readBytes(source);
    byte[] value = readBytes(source);
    return new Publication(
        topic,
        key,
        new SpecificDatumReader<SpecificRecord>(topic.valueSchema().orElseThrow())
            .read(null, DecoderFactory.get().binaryDecoder(value, null)));
  }

  @Override
  public TypeSerializerSnapshot<Publication> snapshotConfiguration() {
    return new Snapshot();
  }

  /** In checkpoints it names this layout. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<Publication> {
    /** Made by Flink, by name. */
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
