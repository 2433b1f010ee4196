package io.throughline.elasticsearch;

import io.throughline.elasticsearch.sink.DocumentConverter;
import io.throughline.elasticsearch.sink.Refusal;
import io.throughline.elasticsearch.sink.RefusedException;
import io.throughline.wire.AvroDecoder;
import io.throughline.wire.SchemaSource;
import io.throughline.wire.UndecodableException;
import java.io.IOException;
import java.io.Serial;
import org.apache.avro.specific.SpecificRecord;

/** Makes documents of the values of one topic. */
abstract class RecordConverter<T extends SpecificRecord> implements DocumentConverter<TopicRecord> {
  @Serial private static final long serialVersionUID = 1L;

  /** Of objects around the bytes. */
  private static final int OVERHEAD = 200;

  private final String schemaRegistry;
  private final Class<T> type;
  private transient SchemaSource schemas;
  private transient AvroDecoder<T> decoder;

  RecordConverter(String schemaRegistry, Class<T> type) {
    this.schemaRegistry = schemaRegistry;
    this.type = type;
  }

  @Override
  public final void open() {
    schemas = SchemaSource.connect(schemaRegistry);
    decoder = new AvroDecoder<>(schemas, type);
  }

  @Override
  public final void close() throws IOException {
    schemas.close();
  }

  @Override
  public final int size(TopicRecord record) {
    return OVERHEAD + (record.value() == null ? 0 : record.value().length);
  }

  /** The value, once its key is known to be the one it names. */
  final T decoded(TopicRecord record) throws RefusedException {
    T value;
    try {
      value = decoder.decode(record.value());
    } catch (UndecodableException e) {
      throw new RefusedException(new Refusal(e.reason().code(), e.getMessage()), e);
    }
    if (!key(value).equals(record.keyText())) {
      throw new RefusedException(
          new Refusal("key-mismatch", "The key is not the one that the value names."), null);
    }
    return value;
  }

  /** Under which key a value must stand. */
  abstract String key(T value);
}
