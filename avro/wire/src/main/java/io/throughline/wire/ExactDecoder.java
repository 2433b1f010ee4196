package io.throughline.wire;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.Decoder;

/**
 * A short way around Avro's resolution for values that were written under exactly one schema, by a
 * reader that knows the order of its fields. It never judges: for every value that is not read to
 * its last byte it gives nothing, and {@link AvroDecoder} has the word. Not thread-safe: one per
 * task.
 *
 * <pre>{@code
 * var exact = new ExactDecoder<>(source, RevenueEvent.getClassSchema(), decoder -> ...);
 * Fact fact = exact.decode(value).orElseGet(() -> slowly(value));
 * }</pre>
 */
public final class ExactDecoder<T> {
  /** Ids that are remembered; a topic has as many as its schema has versions. */
  private static final int KEPT = 64;

  private final SchemaSource source;
  private final String schema;
  private final Reader<T> reader;
  private final MessageDecoder input = new MessageDecoder();
  private final Map<Integer, Boolean> exactById = new HashMap<>();
  private int exactId = -1;

  /** Reads the fields of a record in the order of its schema. */
  @FunctionalInterface
  public interface Reader<T> {
    /**
     * What the record at the decoder's position says.
     *
     * @return null to leave it to Avro
     * @throws IOException the bytes do not fit the schema
     */
    T read(Decoder in) throws IOException;
  }

  /** Nothing is looked up before the first value. */
  public ExactDecoder(SchemaSource source, Schema schema, Reader<T> reader) {
    this.source = source;
    this.schema = SchemaNormalization.toParsingForm(schema);
    this.reader = reader;
  }

  /**
   * What the reader makes of a value; empty when the value needs Avro's resolution or judgement.
   *
   * @param framed may be null
   * @throws RegistryUnavailableException the registry gave no usable answer
   */
  public Optional<T> decode(byte[] framed) {
    if (framed == null || !WireFormat.isFramed(framed) || !isExact(WireFormat.schemaId(framed))) {
      return Optional.empty();
    }
    input.reset(framed, WireFormat.HEADER_LENGTH);
    try {
      T read = reader.read(input);
      return input.remaining() == 0 ? Optional.ofNullable(read) : Optional.empty();
    } catch (IOException | RuntimeException e) {
      // Not swallowed: Avro reads the same bytes next and says what is wrong with them.
      return Optional.empty();
    }
  }

  private boolean isExact(int id) {
    if (id == exactId) {
      return true;
    }
    if (exactById.size() == KEPT && !exactById.containsKey(id)) {
      exactById.clear();
    }
    boolean exact = exactById.computeIfAbsent(id, this::isWrittenUnderSchema);
    if (exact) {
      exactId = id;
    }
    return exact;
  }

  /** By the parsing form: names, types and order of fields, which is all that bytes depend on. */
  private boolean isWrittenUnderSchema(int id) {
    try {
      return SchemaNormalization.toParsingForm(source.byId(id)).equals(schema);
    } catch (UnknownSchemaException e) {
      // AvroDecoder asks again and makes it the value's fault.
      return false;
    }
  }
}
