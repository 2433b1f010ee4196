package io.throughline.wire;

import io.throughline.wire.UndecodableException.Reason;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;

/** Readers by writer's schema id. Holds the most recently used ones; not thread-safe. */
final class WriterVersions<T> {
  private static final int KEPT = 64;

  private final SchemaSource source;
  private final SpecificData data;
  private final Schema readerSchema;
  private final Map<Integer, WriterVersion<T>> byId = new LinkedHashMap<>(16, 0.75f, true);
  private WriterVersion<T> latest;

  WriterVersions(SchemaSource source, Class<T> type, SpecificData data) {
    this.source = source;
    this.data = data;
    this.readerSchema = data.getSchema(type);
  }

  WriterVersion<T> of(int id) throws UndecodableException {
    if (latest == null || latest.id() != id) {
      WriterVersion<T> version = byId.get(id);
      if (version == null) {
        version = load(id);
        byId.put(id, version);
        if (byId.size() > KEPT) {
          byId.remove(byId.keySet().iterator().next());
        }
      }
      latest = version;
    }
    return latest;
  }

  private WriterVersion<T> load(int id) throws UndecodableException {
    Schema writerSchema = writerSchema(id);
    var compatibility =
        SchemaCompatibility.checkReaderWriterCompatibility(readerSchema, writerSchema);
    if (compatibility.getType() != SchemaCompatibilityType.COMPATIBLE) {
      throw new UndecodableException(
          Reason.INCOMPATIBLE_SCHEMA,
          "Schema %d (%s) cannot be read as %s: %s"
              .formatted(
                  id,
                  writerSchema.getFullName(),
                  readerSchema.getFullName(),
                  compatibility.getResult().getIncompatibilities().stream()
                      .map(broken -> broken.getType() + " at " + broken.getLocation())
                      .distinct()
                      .toList()),
          null);
    }
    return new WriterVersion<>(
        id,
        writerSchema.getFullName(),
        new SpecificDatumReader<>(writerSchema, readerSchema, data));
  }

  private Schema writerSchema(int id) throws UndecodableException {
    try {
      return source.byId(id);
    } catch (UnknownSchemaException e) {
      throw new UndecodableException(Reason.UNKNOWN_SCHEMA_ID, e.getMessage(), e);
    }
  }
}
