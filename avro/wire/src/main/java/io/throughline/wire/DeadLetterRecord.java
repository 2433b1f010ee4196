package io.throughline.wire;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** Records of {@code dlq.} topics: key and bytes as they were, the reason in headers. */
public final class DeadLetterRecord {
  private DeadLetterRecord() {}

  /** The record of a letter, to be stamped on arrival. */
  public static ProducerRecord<byte[], byte[]> of(DeadLetter letter) {
    var record =
        new ProducerRecord<>(letter.topic(), null, null, letter.key(), letter.value(), null);
    Headers headers = record.headers();
    letter.headers().forEach((name, value) -> headers.add(name, utf8(value)));
    if (letter.timestamp() != DeadLetter.NO_TIMESTAMP) {
      headers.add(DeadLetterHeaders.TIMESTAMP, utf8(Long.toString(letter.timestamp())));
    }
    return record;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
