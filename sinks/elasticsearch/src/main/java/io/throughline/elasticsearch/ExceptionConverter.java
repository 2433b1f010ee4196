package io.throughline.elasticsearch;

import io.throughline.events.PostingException;
import java.io.Serial;

/** The latest word on each refused posting candidate. */
final class ExceptionConverter extends LatestConverter<PostingException> {
  @Serial private static final long serialVersionUID = 1L;

  ExceptionConverter(String schemaRegistry) {
    super(schemaRegistry, PostingException.class);
  }

  @Override
  String key(PostingException exception) {
    return exception.getExceptionId();
  }

  @Override
  byte[] document(PostingException exception) {
    return ExceptionDocument.of(exception);
  }
}
