package io.throughline.elasticsearch;

import io.throughline.elasticsearch.sink.RefusedException;
import java.io.Serial;
import org.apache.avro.specific.SpecificRecord;

/**
 * Of each key the latest value. Id of the document is the record's key, version its offset: a key
 * is always in one partition, where offsets grow. (So the topic must keep its number of
 * partitions.) A record without value deletes.
 */
abstract class LatestConverter<T extends SpecificRecord> extends RecordConverter<T> {
  @Serial private static final long serialVersionUID = 1L;

  LatestConverter(String schemaRegistry, Class<T> type) {
    super(schemaRegistry, type);
  }

  @Override
  public final String id(TopicRecord record) {
    return record.keyText();
  }

  @Override
  public final long version(TopicRecord record) {
    return record.offset();
  }

  @Override
  public final byte[] document(TopicRecord record) throws RefusedException {
    return record.value() == null ? null : document(decoded(record));
  }

  abstract byte[] document(T value);
}
