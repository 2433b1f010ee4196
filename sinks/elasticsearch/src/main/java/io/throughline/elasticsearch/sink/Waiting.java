package io.throughline.elasticsearch.sink;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Elements that wait for a bulk, one per document id: the highest version. In the order in which
 * their ids came, so that a document that changes all the time is still sent.
 */
final class Waiting<T> {
  private final Map<String, Element<T>> byId = new LinkedHashMap<>();
  private long bytes;

  /**
   * Adds an element, unless one of the same id with this or a higher version waits.
   *
   * @return whether one of the same id waited: one of the two will not be sent
   */
  boolean add(Element<T> element) {
    Element<T> earlier = byId.get(element.id());
    if (earlier == null) {
      byId.put(element.id(), element);
      bytes += element.size();
      return false;
    }
    if (element.version() > earlier.version()) {
      byId.put(element.id(), element.since(earlier.since()));
      bytes += element.size() - earlier.size();
    }
    return true;
  }

  /** Removes the one that waits longest. */
  Element<T> poll() {
    Iterator<Element<T>> elements = byId.values().iterator();
    Element<T> first = elements.next();
    elements.remove();
    bytes -= first.size();
    return first;
  }

  boolean isEmpty() {
    return byId.isEmpty();
  }

  /** When the one that waits longest came. */
  long since() {
    return byId.values().iterator().next().since();
  }

  boolean fillsBulk(BulkLimits limits) {
    return byId.size() >= limits.bulkOperations() || bytes >= limits.bulkBytes();
  }

  boolean isFull(BulkLimits limits) {
    return byId.size() >= limits.waitingElements() || bytes >= limits.waitingBytes();
  }

  /**
   * One that waits.
   *
   * @param since when an element of this id first came, milliseconds
   */
  record Element<T>(String id, long version, int size, long since, T value) {
    private Element<T> since(long earlier) {
      return new Element<>(id, version, size, earlier, value);
    }
  }
}
