package io.throughline.transaction;

import java.util.UUID;

/** Order of event ids: that of their text, so that SQL sorts them alike. */
final class EventId {
  private EventId() {}

  /** Unsigned comparison; {@link UUID#compareTo} is signed and sorts otherwise than the text. */
  static int compare(UUID a, UUID b) {
    int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
  }
}
