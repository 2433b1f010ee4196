package io.throughline.elasticsearch;

import io.throughline.elasticsearch.sink.RefusedException;
import java.io.Serial;
import org.apache.avro.specific.SpecificRecord;

/**
 * Each record a document of its own, written once. All have the same version, so that Elasticsearch
 * passes over whatever comes again under an id that it has, be it a repeat or another text, and
 * only the first one stays. A record without value is refused: nothing of lineage is ever deleted.
 *
 * <p>A record is decoded twice, for its id when it comes and for the document when it is sent. That
 * takes 1 to 2 µs, where Elasticsearch takes 60; to keep it decoded would take several times the
 * memory while it waits.
 */
abstract class OnceConverter<T extends SpecificRecord> extends RecordConverter<T> {
  @Serial private static final long serialVersionUID = 1L;

  /** Of the first and only version. */
  private static final long ONCE = 1;

  OnceConverter(String schemaRegistry, Class<T> type) {
    super(schemaRegistry, type);
  }

  @Override
  public final String id(TopicRecord record) throws RefusedException {
    return id(decoded(record));
  }

  @Override
  public final long version(TopicRecord record) {
    return ONCE;
  }

  @Override
  public final byte[] document(TopicRecord record) throws RefusedException {
    return document(decoded(record), record);
  }

  abstract String id(T value);

  /**
   * The document.
   *
   * @param at where the value stands in Kafka
   */
  abstract byte[] document(T value, TopicRecord at);
}
