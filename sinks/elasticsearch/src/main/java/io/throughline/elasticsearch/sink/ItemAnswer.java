package io.throughline.elasticsearch.sink;

/**
 * What Elasticsearch said about one line of a bulk.
 *
 * @param status as of HTTP
 * @param errorType e.g. {@code document_parsing_exception}; null when all went well
 * @param errorReason may quote values of the document; null when all went well
 */
record ItemAnswer(int status, String errorType, String errorReason) {
  Verdict verdict(DocumentWrite write) {
    if (status < 300 || (status == 404 && errorType == null && write.isDelete())) {
      return Verdict.WRITTEN;
    }
    if (status == 409) {
      return Verdict.ALREADY_THERE;
    }
    // what is wrong with the index or the login is wrong for every document: wait, then fail
    return status == 400 && !"index_closed_exception".equals(errorType)
        ? Verdict.REFUSED
        : Verdict.TRY_AGAIN;
  }

  @Override
  public String toString() {
    return errorType == null ? "status " + status : errorType + " (status " + status + ")";
  }

  /** What is to be done about a document. */
  enum Verdict {
    /** It is there now. */
    WRITTEN,
    /** This version or a newer one was there before. */
    ALREADY_THERE,
    /** It may go well the next time. */
    TRY_AGAIN,
    /** It is the document's own fault and will not go well the next time. */
    REFUSED
  }
}
