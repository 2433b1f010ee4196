package io.throughline.elasticsearch;

import io.throughline.elasticsearch.sink.RefusedException;
import java.io.Serial;
import org.apache.avro.specific.SpecificRecord;
import org.apache.flink.util.function.SerializableFunction;

/**
 * Of each key the latest value. Id of the document is the record's key, version its offset: a key
 * is always in one partition, where offsets grow. (So the topic must keep its number of
 * partitions.) A record without value deletes.
 */
final class LatestConverter<T extends SpecificRecord> extends RecordConverter<T> {
  @Serial private static final long serialVersionUID = 1L;

  private final SerializableFunction<T, String> key;
  private final SerializableFunction<T, byte[]> document;

  LatestConverter(
      String schemaRegistry,
      Class<T> type,
      SerializableFunction<T, String> key,
      SerializableFunction<T, byte[]> document) {
    super(schemaRegistry, type);
    this.key = key;
    this.document = document;
  }

  @Override
  public String id(TopicRecord record) {
    return record.keyText();
  }

  @Override
  public long version(TopicRecord record) {
    return record.offset();
  }

  @Override
  public byte[] document(TopicRecord record) throws RefusedException {
    return record.value() == null ? null : document.apply(decoded(record));
  }

  @Override
  String key(T value) {
    return key.apply(value);
  }
}
