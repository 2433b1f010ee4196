package io.throughline.transaction;

import java.util.Comparator;

/**
 * Where a copy of a fact was read.
 *
 * @param uri the input
 * @param byteOffset first byte, from the start of the input
 */
public record Place(String uri, long byteOffset) implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::uri).thenComparingLong(Place::byteOffset);

  static Place of(Evidence evidence) {
    return new Place(evidence.uri(), evidence.byteOffset());
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
