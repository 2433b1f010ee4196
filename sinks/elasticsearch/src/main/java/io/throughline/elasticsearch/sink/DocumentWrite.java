package io.throughline.elasticsearch.sink;

/**
 * One line of a bulk.
 *
 * @param id of the document
 * @param version external version
 * @param document JSON; null: delete
 */
record DocumentWrite(String id, long version, byte[] document) {
  boolean isDelete() {
    return document == null;
  }

  int bytes() {
    return id.length() + (document == null ? 0 : document.length);
  }
}
