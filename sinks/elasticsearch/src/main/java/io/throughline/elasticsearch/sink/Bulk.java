package io.throughline.elasticsearch.sink;

import java.util.ArrayList;
import java.util.List;

/** Documents on their way together, each with the element that it was made of. */
final class Bulk<T> {
  private final List<Item<T>> items;
  private final long firstSent;
  private int attempts;
  private long bytes;

  Bulk(long firstSent) {
    this(new ArrayList<>(), firstSent, 0);
  }

  private Bulk(List<Item<T>> items, long firstSent, int attempts) {
    this.items = items;
    this.firstSent = firstSent;
    this.attempts = attempts;
  }

  void add(DocumentWrite write, T element) {
    items.add(new Item<>(write, element));
    bytes += write.bytes();
  }

  /** What of it is to be tried again. */
  Bulk<T> of(List<Item<T>> remaining) {
    return new Bulk<>(remaining, firstSent, attempts);
  }

  List<Item<T>> items() {
    return items;
  }

  List<DocumentWrite> writes() {
    return items.stream().map(Item::write).toList();
  }

  boolean isFull(BulkLimits limits) {
    return items.size() >= limits.bulkOperations() || bytes >= limits.bulkBytes();
  }

  void countAttempt() {
    attempts++;
  }

  int attempts() {
    return attempts;
  }

  /** Milliseconds. */
  long firstSent() {
    return firstSent;
  }

  /** A document and the element it was made of. */
  record Item<T>(DocumentWrite write, T element) {}
}
