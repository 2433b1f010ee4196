package io.throughline.local.feed;

import io.throughline.ingest.outgoing.DeadLetterFields;
import io.throughline.wire.DeadLetterHeaders;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * A dead letter of raw input, as its headers tell of it; the bytes are not looked at.
 *
 * @param uri the input
 * @param reason kebab-case code
 * @param last true unless more parts follow, of a letter that was too large for one record
 * @param tally the straight count of its bytes
 */
record RawDeadLetter(String uri, String reason, boolean last, Tally tally) {
  static RawDeadLetter of(Headers headers) {
    return new RawDeadLetter(
        text(headers, DeadLetterFields.SOURCE_URI, ""),
        text(headers, DeadLetterHeaders.REASON, "unknown"),
        text(headers, DeadLetterFields.PARTS_LAST, "true").equals("true"),
        new Tally(
            number(headers, DeadLetterFields.CLM),
            number(headers, DeadLetterFields.CLP),
            number(headers, DeadLetterFields.CLM02),
            number(headers, DeadLetterFields.CLP03),
            number(headers, DeadLetterFields.CLP04)));
  }

  private static long number(Headers headers, String key) {
    return Long.parseLong(text(headers, key, "0"));
  }

  private static String text(Headers headers, String key, String otherwise) {
    Header header = headers.lastHeader(key);
    return header == null ? otherwise : new String(header.value(), StandardCharsets.UTF_8);
  }
}
