package io.throughline.transaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What others told a transaction: at most one share of a sort from each sender, in order of
 * senders. Immutable.
 */
public final class Shares {
  /** Senders that one transaction listens to; an account has a handful. */
  static final int LIMIT = 4_096;

  /** Accounts that one claim remembers; a second one already says that its number is reused. */
  static final int MOST_ACCOUNTS = 16;

  /** Nothing told. */
  public static final Shares NONE = new Shares(List.of());

  private static final Comparator<Share.AccountLink> BY_OCCURRENCE =
      Comparator.comparingLong(Share.AccountLink::occurredAt)
          .thenComparing(Share.AccountLink::eventId, EventId::compare);

  private final List<Share> all;

  Shares(List<Share> all) {
    this.all = all;
  }

  /** All of them, in order. */
  public List<Share> all() {
    return all;
  }

  /** Those of one sort, in order of senders. */
  <T extends Share> List<T> of(Class<T> sort) {
    List<T> some = new ArrayList<>(all.size());
    for (Share share : all) {
      if (sort.isInstance(share)) {
        some.add(sort.cast(share));
      }
    }
    return some;
  }

  /** The accounts that events name together with the claim, first named first. */
  List<Share.AccountLink> accounts() {
    List<Share.AccountLink> links = of(Share.AccountLink.class);
    links.sort(BY_OCCURRENCE);
    return links;
  }

  /** With a share in place of what its sender said before; this if that was the same. */
  public Shares with(Share share) {
    Map<Slot, Share> slots = slots();
    Slot slot = Slot.of(share);
    Share known = slots.get(slot);
    Share next =
        share instanceof Share.AccountLink link && known instanceof Share.AccountLink before
            ? before.earlier(link)
            : share;
    if (next.equals(known) || (known == null && slots.size() >= LIMIT)) {
      return this;
    }
    slots.put(slot, next);
    if (known == null && share instanceof Share.AccountLink) {
      dropLatestAccount(slots);
    }
    return new Shares(List.copyOf(slots.values()));
  }

  /** Without what a sender said of a sort; this if it had said nothing. */
  public Shares without(Class<? extends Share> sort, UUID from) {
    Map<Slot, Share> slots = slots();
    return slots.remove(new Slot(sort, from)) == null
        ? this
        : new Shares(List.copyOf(slots.values()));
  }

  private Map<Slot, Share> slots() {
    Map<Slot, Share> slots = new TreeMap<>(Slot.ORDER);
    for (Share share : all) {
      slots.put(Slot.of(share), share);
    }
    return slots;
  }

  private static void dropLatestAccount(Map<Slot, Share> slots) {
    List<Share.AccountLink> links = new Shares(List.copyOf(slots.values())).accounts();
    if (links.size() > MOST_ACCOUNTS) {
      slots.remove(Slot.of(links.getLast()));
    }
  }

  private record Slot(Class<? extends Share> sort, UUID from) {
    static final Comparator<Slot> ORDER =
        Comparator.comparing(Slot::from, EventId::compare)
            .thenComparing(slot -> slot.sort().getSimpleName());

    static Slot of(Share share) {
      return new Slot(share.getClass(), share.from());
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shares shares && all.equals(shares.all);
  }

  @Override
  public int hashCode() {
    return all.hashCode();
  }

  @Override
  public String toString() {
    return "Shares" + all;
  }
}
