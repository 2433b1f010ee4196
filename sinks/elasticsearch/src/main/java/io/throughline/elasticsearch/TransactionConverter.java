package io.throughline.elasticsearch;

import io.throughline.events.TransactionState;
import java.io.Serial;

/** The latest state of each transaction. */
final class TransactionConverter extends LatestConverter<TransactionState> {
  @Serial private static final long serialVersionUID = 1L;

  TransactionConverter(String schemaRegistry) {
    super(schemaRegistry, TransactionState.class);
  }

  @Override
  String key(TransactionState state) {
    return state.getTransactionId();
  }

  @Override
  byte[] document(TransactionState state) {
    return TransactionDocument.of(state);
  }
}
