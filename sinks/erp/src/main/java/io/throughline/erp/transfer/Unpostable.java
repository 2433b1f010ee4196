package io.throughline.erp.transfer;

import java.io.Serial;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record without a posting: a dead letter. The message names no contents. */
public final class Unpostable extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final transient ConsumerRecord<byte[], byte[]> source;
  private final String reason;

  Unpostable(
      ConsumerRecord<byte[], byte[]> source, String reason, String message, Throwable cause) {
    super(message, cause);
    this.source = source;
    this.reason = reason;
  }

  /** The record. */
  public ConsumerRecord<byte[], byte[]> source() {
    return source;
  }

  /** Kebab-case code of a few. */
  public String reason() {
    return reason;
  }
}
