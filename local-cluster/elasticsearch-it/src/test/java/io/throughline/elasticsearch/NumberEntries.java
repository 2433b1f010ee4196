package io.throughline.elasticsearch;

import io.throughline.elasticsearch.sink.DocumentConverter;
import java.io.Serial;
import java.nio.charset.StandardCharsets;

/** Number n is document n, in its first and only version. */
final class NumberEntries implements DocumentConverter<Long> {
  /** One number in so many is appended. */
  static final int EVERY = 10;

  @Serial private static final long serialVersionUID = 1L;

  @Override
  public String id(Long number) {
    return "t-" + number;
  }

  @Override
  public long version(Long number) {
    return 1;
  }

  @Override
  public int size(Long number) {
    return 100;
  }

  @Override
  public byte[] document(Long number) {
    return "{\"event\":{\"action\":\"ASSESSED\",\"sequence\":%d},\"transaction\":{\"id\":\"t\"}}"
        .formatted(number)
        .getBytes(StandardCharsets.UTF_8);
  }
}
