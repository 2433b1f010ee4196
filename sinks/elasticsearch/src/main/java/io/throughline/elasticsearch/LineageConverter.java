package io.throughline.elasticsearch;

import io.throughline.elasticsearch.sink.RefusedException;
import io.throughline.events.LineageEntry;
import java.io.Serial;

/**
 * Each entry a document of its own, written once. All have the same version, so that Elasticsearch
 * passes over whatever comes again under an id that it has, be it a repeat or another text, and
 * only the first one stays. A record without value is refused: nothing of lineage is ever deleted.
 *
 * <p>An entry is decoded twice, for its id when it comes and for the document when it is sent. That
 * takes 1 to 2 µs, where Elasticsearch takes 60; to keep it decoded would take several times the
 * memory while it waits.
 */
final class LineageConverter extends RecordConverter<LineageEntry> {
  @Serial private static final long serialVersionUID = 1L;

  /** Of the first and only version. */
  private static final long ONCE = 1;

  LineageConverter(String schemaRegistry) {
    super(schemaRegistry, LineageEntry.class);
  }

  @Override
  public String id(TopicRecord record) throws RefusedException {
    LineageEntry entry = decoded(record);
    return entry.getTransactionId() + "-" + entry.getSequence();
  }

  @Override
  public long version(TopicRecord record) {
    return ONCE;
  }

  @Override
  public byte[] document(TopicRecord record) throws RefusedException {
    return LineageDocument.of(decoded(record));
  }

  @Override
  String key(LineageEntry entry) {
    return entry.getTransactionId();
  }
}
