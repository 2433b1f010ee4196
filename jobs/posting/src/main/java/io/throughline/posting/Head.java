package io.throughline.posting;

import io.throughline.transaction.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a book knows of its remittance as a whole.
 *
 * @param advices the remittance as it was advised, in order of occurrence, at most {@link #MOST}
 */
public record Head(List<Fact> advices) {
  /** Nothing advised. */
  public static final Head EMPTY = new Head(List.of());

  /** Advices of one trace that are kept; more than one is a mistake already. */
  static final int MOST = 8;

  /** With one more; this when it is known, or there is no room. */
  Head with(Fact advice) {
    List<Fact> all = new ArrayList<>(advices);
    for (int i = 0; i < all.size(); i++) {
      Fact known = all.get(i);
      if (known.eventId().equals(advice.eventId())) {
        if (Fact.BY_RECORDING.compare(advice, known) >= 0) {
          return this;
        }
        all.set(i, advice);
        return new Head(List.copyOf(all));
      }
    }
    all.add(advice);
    all.sort(Fact.BY_OCCURRENCE);
    Head more = new Head(List.copyOf(all.subList(0, Math.min(MOST, all.size()))));
    return more.equals(this) ? this : more;
  }

  /** The first one, which counts; null while there is none. */
  Fact advice() {
    return advices.isEmpty() ? null : advices.getFirst();
  }

  /** True when an entry is of an advice that repeats the trace of an earlier one. */
  boolean isRepeated(UUID advice) {
    return !advices.isEmpty() && !advice().eventId().equals(advice);
  }
}
