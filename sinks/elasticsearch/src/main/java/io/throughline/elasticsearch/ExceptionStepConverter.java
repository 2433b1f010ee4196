package io.throughline.elasticsearch;

import io.throughline.events.PostingException;
import java.io.Serial;

/** All that was said of each refused posting candidate. */
final class ExceptionStepConverter extends OnceConverter<PostingException> {
  @Serial private static final long serialVersionUID = 1L;

  ExceptionStepConverter(String schemaRegistry) {
    super(schemaRegistry, PostingException.class);
  }

  @Override
  String key(PostingException exception) {
    return exception.getExceptionId();
  }

  @Override
  String id(PostingException exception) {
    return "exception-" + exception.getExceptionId() + "-" + exception.getRevision();
  }

  @Override
  byte[] document(PostingException exception, TopicRecord at) {
    return ExceptionStepDocument.of(exception);
  }
}
