package io.throughline.elasticsearch.sink;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * External versions as Elasticsearch keeps them, and faults on request. A document whose text
 * begins with "bad" is refused as a mapping would.
 */
final class FakeElasticsearch implements BulkTransport {
  final Map<String, DocumentWrite> documents = new TreeMap<>();
  final List<List<DocumentWrite>> requests = new ArrayList<>();

  /** For the next requests as a whole, one each. */
  final Deque<Exception> failures = new ArrayDeque<>();

  /** For the next times that an id comes. */
  final Map<String, Deque<ItemAnswer>> answers = new TreeMap<>();

  int mostOperations = Integer.MAX_VALUE;
  boolean closed;

  @Override
  public CompletionStage<List<ItemAnswer>> send(List<DocumentWrite> writes) {
    requests.add(writes);
    if (!failures.isEmpty()) {
      return CompletableFuture.failedFuture(failures.remove());
    }
    if (writes.size() > mostOperations) {
      return CompletableFuture.failedFuture(new BulkRefusedException(413, "too large"));
    }
    return CompletableFuture.completedFuture(writes.stream().map(this::answer).toList());
  }

  private ItemAnswer answer(DocumentWrite write) {
    Deque<ItemAnswer> scripted = answers.getOrDefault(write.id(), new ArrayDeque<>());
    if (!scripted.isEmpty()) {
      return scripted.remove();
    }
    if (text(write).startsWith("bad")) {
      return new ItemAnswer(
          400,
          "document_parsing_exception",
          "[1:83] failed to parse field [throughline.money.paid] of type [long] in document with id"
              + " '1'. Preview of field's value: 'SMITH'");
    }
    DocumentWrite there = documents.get(write.id());
    if (there != null && there.version() >= write.version()) {
      return new ItemAnswer(409, "version_conflict_engine_exception", "[1]: version conflict");
    }
    documents.put(write.id(), write);
    return new ItemAnswer(201, null, null);
  }

  List<String> sent() {
    return requests.stream().flatMap(List::stream).map(w -> w.id() + "=" + text(w)).toList();
  }

  static String text(DocumentWrite write) {
    return write.isDelete() ? "" : new String(write.document(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    closed = true;
  }

  @Override
  public String toString() {
    return "http://fake/index";
  }
}
