package io.throughline.elasticsearch;

import io.throughline.elasticsearch.sink.DocumentConverter;
import java.io.Serial;
import java.nio.charset.StandardCharsets;

/** Number n is version n of document n modulo {@link #DOCUMENTS}; it stands in fact_count. */
final class NumberConverter implements DocumentConverter<Long> {
  static final int DOCUMENTS = 500;

  @Serial private static final long serialVersionUID = 1L;

  @Override
  public String id(Long number) {
    return "n" + number % DOCUMENTS;
  }

  @Override
  public long version(Long number) {
    return number;
  }

  @Override
  public int size(Long number) {
    return 100;
  }

  @Override
  public byte[] document(Long number) {
    String paid = number % DOCUMENTS == 13 ? "\"SMITH JOHN\"" : "1";
    return "{\"@timestamp\":\"2026-01-01T00:00:00Z\",\"transaction\":{\"id\":\"%s\"},\"throughline\":{\"fact_count\":%d,\"money\":{\"paid\":%s}}}"
        .formatted(id(number), number, paid)
        .getBytes(StandardCharsets.UTF_8);
  }
}
