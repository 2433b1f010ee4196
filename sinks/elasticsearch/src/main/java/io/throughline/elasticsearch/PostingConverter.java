package io.throughline.elasticsearch;

import io.throughline.events.Posting;
import io.throughline.events.Topic;
import java.io.Serial;

/** What was posted of each transaction. */
final class PostingConverter extends OnceConverter<Posting> {
  @Serial private static final long serialVersionUID = 1L;

  PostingConverter(String schemaRegistry) {
    super(schemaRegistry, Posting.class);
  }

  @Override
  String key(Posting posting) {
    return posting.getTransactionId();
  }

  @Override
  String id(Posting posting) {
    return "posting-" + posting.getPostingId();
  }

  @Override
  byte[] document(Posting posting, TopicRecord at) {
    return PostingDocument.of(posting, at.uri(Topic.POSTINGS));
  }
}
