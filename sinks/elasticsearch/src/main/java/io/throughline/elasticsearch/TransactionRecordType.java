package io.throughline.elasticsearch;

import io.throughline.wire.flink.ImmutableType;
import java.io.Serial;

/** How records cross from source to sink, should the two not be chained. */
final class TransactionRecordType extends ImmutableType<TransactionRecord> {
  static final TransactionRecordType INSTANCE = new TransactionRecordType();

  @Serial private static final long serialVersionUID = 1L;

  private TransactionRecordType() {
    super(TransactionRecord.class, TransactionRecordSerializer.INSTANCE);
  }
}
