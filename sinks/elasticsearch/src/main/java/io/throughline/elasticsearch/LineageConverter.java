package io.throughline.elasticsearch;

import io.throughline.events.LineageEntry;
import java.io.Serial;

/** What was said of each transaction. */
final class LineageConverter extends OnceConverter<LineageEntry> {
  @Serial private static final long serialVersionUID = 1L;

  LineageConverter(String schemaRegistry) {
    super(schemaRegistry, LineageEntry.class);
  }

  @Override
  String key(LineageEntry entry) {
    return entry.getTransactionId();
  }

  @Override
  String id(LineageEntry entry) {
    return entry.getTransactionId() + "-" + entry.getSequence();
  }

  @Override
  byte[] document(LineageEntry entry, TopicRecord at) {
    return LineageDocument.of(entry);
  }
}
