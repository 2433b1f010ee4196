package io.throughline.elasticsearch;

import io.throughline.elasticsearch.sink.DocumentConverter;
import io.throughline.elasticsearch.sink.Refusal;
import io.throughline.elasticsearch.sink.RefusedException;
import io.throughline.events.TransactionState;
import io.throughline.wire.AvroDecoder;
import io.throughline.wire.SchemaSource;
import io.throughline.wire.UndecodableException;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;

/**
 * Id of the document is the record's key, version its offset: one transaction is always in one
 * partition, where offsets grow. (So the topic must keep its number of partitions.)
 */
final class TransactionConverter implements DocumentConverter<TransactionRecord> {
  @Serial private static final long serialVersionUID = 1L;

  /** Of objects around the bytes. */
  private static final int OVERHEAD = 200;

  private final String schemaRegistry;
  private transient SchemaSource schemas;
  private transient AvroDecoder<TransactionState> decoder;

  TransactionConverter(String schemaRegistry) {
    this.schemaRegistry = schemaRegistry;
  }

  @Override
  public void open() {
    schemas = SchemaSource.connect(schemaRegistry);
    decoder = new AvroDecoder<>(schemas, TransactionState.class);
  }

  @Override
  public void close() throws IOException {
    schemas.close();
  }

  @Override
  public String id(TransactionRecord record) {
    return record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8);
  }

  @Override
  public long version(TransactionRecord record) {
    return record.offset();
  }

  @Override
  public int size(TransactionRecord record) {
    return OVERHEAD + (record.value() == null ? 0 : record.value().length);
  }

  @Override
  public byte[] document(TransactionRecord record) throws RefusedException {
    if (record.value() == null) {
      return null;
    }
    TransactionState state = decoded(record);
    if (!state.getTransactionId().equals(id(record))) {
      throw new RefusedException(
          new Refusal("key-mismatch", "The key is not the transactionId of the value."), null);
    }
    return TransactionDocument.of(state);
  }

  private TransactionState decoded(TransactionRecord record) throws RefusedException {
    try {
      return decoder.decode(record.value());
    } catch (UndecodableException e) {
      throw new RefusedException(new Refusal(e.reason().code(), e.getMessage()), e);
    }
  }
}
