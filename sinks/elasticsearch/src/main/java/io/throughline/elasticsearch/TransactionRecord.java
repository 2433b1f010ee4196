package io.throughline.elasticsearch;

import java.util.Map;

/**
 * A record of {@code revenue.transactions.v1} as it stands in Kafka. It is decoded only when it is
 * sent: most states of a busy transaction are replaced while they wait.
 *
 * @param key transactionId, UTF-8; null is an error of who wrote it
 * @param value framed Avro; null: the transaction is no more
 * @param partition in the topic
 * @param offset in the partition; grows with every state of a transaction
 * @param timestamp epoch milliseconds
 * @param headers values as UTF-8 text
 */
record TransactionRecord(
    byte[] key,
    byte[] value,
    int partition,
    long offset,
    long timestamp,
    Map<String, String> headers) {

  /** Without the contents. */
  @Override
  public String toString() {
    return "TransactionRecord[partition=%d, offset=%d]".formatted(partition, offset);
  }
}
