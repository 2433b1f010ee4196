package io.throughline.elasticsearch.sink;

/** A document too large to be sent is refused; it must not hold up the others. */
final class DocumentSize {
  private static final String REASON = "document-too-large";

  private DocumentSize() {}

  static void check(byte[] document, int most) throws RefusedException {
    if (document != null && document.length > most) {
      throw new RefusedException(
          new Refusal(
              REASON,
              "The document has %d bytes, the most is %d.".formatted(document.length, most)),
          null);
    }
  }

  static Refusal refusedByServer() {
    return new Refusal(REASON, "Elasticsearch takes no request of this size (status 413).");
  }
}
