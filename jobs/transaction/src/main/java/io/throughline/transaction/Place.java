package io.throughline.transaction;

import java.nio.charset.StandardCharsets;
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

  /** No URI of an input begins with it. */
  private static final String DIGEST_MARK = "#";

  private static final long FNV_BASIS = 0xcbf2_9ce4_8422_2325L;
  private static final long FNV_PRIME = 0x100_0000_01b3L;

  static Place of(Evidence evidence) {
    return new Place(evidence.uri(), evidence.byteOffset());
  }

  /** The same place with a digest of the input's name: fourteen characters, whatever its length. */
  Place inShort() {
    return uri.startsWith(DIGEST_MARK) ? this : new Place(DIGEST_MARK + digest(uri), byteOffset);
  }

  /** FNV-1a of 64 bits: two inputs that hold copies of one event will not share it by chance. */
  private static String digest(String text) {
    long hash = FNV_BASIS;
    for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (one & 0xff)) * FNV_PRIME;
    }
    return Long.toUnsignedString(hash, Character.MAX_RADIX);
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
