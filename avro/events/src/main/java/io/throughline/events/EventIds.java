package io.throughline.events;

import java.util.List;

/** Ids of events that a reader makes of a part of its input. */
public final class EventIds {
  private EventIds() {}

  /**
   * The id of an event: two have the same one only if they name the same provider and references.
   *
   * <p>Bytes and control numbers do not tell that: a billing provider stands above its claims, and
   * test senders repeat control numbers. Copies of one event must not belong to two transactions.
   *
   * @param place what names the bytes that the event was made of
   */
  public static String of(List<Reference> references, Dimensions dimensions, String... place) {
    String[] name = new String[place.length + 1 + 3 * references.size()];
    System.arraycopy(place, 0, name, 0, place.length);
    int next = place.length;
    String provider = dimensions.getBillingProvider();
    name[next++] = provider == null ? "" : provider;
    for (Reference reference : references) {
      name[next++] = reference.getKind().name();
      name[next++] = reference.getIssuer();
      name[next++] = reference.getRaw();
    }
    return NameUuid.of(name).toString();
  }
}
