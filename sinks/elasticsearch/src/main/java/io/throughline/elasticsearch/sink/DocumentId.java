package io.throughline.elasticsearch.sink;

import java.nio.charset.StandardCharsets;

/** What Elasticsearch takes as an id. One that it does not take would fail the whole bulk. */
final class DocumentId {
  /** Bytes of UTF-8. */
  private static final int LONGEST = 512;

  private DocumentId() {}

  static String checked(String id) throws RefusedException {
    if (id == null || id.isEmpty()) {
      throw new RefusedException(new Refusal("missing-id", "The element names no document."), null);
    }
    int bytes = id.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > LONGEST) {
      throw new RefusedException(
          new Refusal(
              "id-too-long", "The id has %d bytes, the most is %d.".formatted(bytes, LONGEST)),
          null);
    }
    return id;
  }
}
