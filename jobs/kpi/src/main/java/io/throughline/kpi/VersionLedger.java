package io.throughline.kpi;

import java.util.List;

/**
 * What is remembered of a version of master data or of a mapping, whatever the order in which it
 * was heard.
 *
 * @param publishedAt when it was first published, micros since epoch; null while that is not known
 * @param acceptedAt when something was first accepted under it; null while nothing was
 */
record VersionLedger(Type type, Long publishedAt, Long acceptedAt) implements Ledger {
  static VersionLedger empty(Type type) {
    return new VersionLedger(type, null, null);
  }

  VersionLedger published(long at) {
    return publishedAt != null && publishedAt <= at
        ? this
        : new VersionLedger(type, at, acceptedAt);
  }

  VersionLedger accepted(long at) {
    return acceptedAt != null && acceptedAt <= at ? this : new VersionLedger(type, publishedAt, at);
  }

  /** Nothing while it was accepted before it was published: clocks of history and of today. */
  @Override
  public List<Contribution> contributions() {
    if (publishedAt == null || acceptedAt == null || acceptedAt < publishedAt) {
      return List.of();
    }
    Slice slice = Slice.of(null, null, type, Slice.NO_CURRENCY);
    Amounts time = Amounts.ofTime(Amounts.millis(publishedAt, acceptedAt), 0);
    return List.of(new Contribution(Kpi.INTERFACE_LEAD_TIME, slice, null, acceptedAt, time));
  }
}
