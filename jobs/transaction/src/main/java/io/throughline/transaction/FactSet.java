package io.throughline.transaction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The facts of one transaction: a grow-only set, keyed by event id, with a limit.
 *
 * <p>{@link #add} and {@link #merge} are commutative, associative and idempotent, so that no order
 * of arrival, repeat or replay can change the set. Two rules see to that:
 *
 * <ul>
 *   <li>Of two copies of a fact the one read first stays ({@link Fact#BY_RECORDING}), and the place
 *       of the other.
 *   <li>When there are more facts than the limit, those read first stay. "Read first" is what the
 *       facts say ({@code recordedAt}), not when they arrive here. So an early fact that arrives
 *       late puts out the latest one.
 * </ul>
 *
 * Immutable.
 */
public final class FactSet {
  /** Facts that one transaction may hold; a claim has about ten. */
  public static final int DEFAULT_LIMIT = 1_000;

  private final List<Fact> facts;
  private final boolean overflowed;
  private final int limit;

  /** Facts must be in order of occurrence, ids distinct, at most {@code limit}. */
  FactSet(List<Fact> facts, boolean overflowed, int limit) {
    this.facts = Collections.unmodifiableList(facts);
    this.overflowed = overflowed;
    this.limit = limit;
  }

  /** The empty set with the default limit. */
  public static FactSet empty() {
    return empty(DEFAULT_LIMIT);
  }

  /** The empty set that takes at most {@code limit} facts. */
  public static FactSet empty(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit of facts must be 1 or more, not " + limit);
    }
    return new FactSet(List.of(), false, limit);
  }

  /** Takes a fact in, or says why not. */
  public Addition add(Fact fact) {
    int known = indexOf(fact);
    if (known >= 0) {
      Fact merged = facts.get(known).merged(fact);
      return merged.equals(facts.get(known))
          ? new Addition(this, false, Optional.empty())
          : new Addition(with(merged, known), true, Optional.empty());
    }
    if (facts.size() < limit) {
      return new Addition(with(fact, -1), true, Optional.empty());
    }
    Fact last = Collections.max(facts, Fact.BY_RECORDING);
    if (Fact.BY_RECORDING.compare(fact, last) < 0) {
      FactSet displaced = new FactSet(with(fact, facts.indexOf(last)).facts, true, limit);
      return new Addition(displaced, true, Optional.of(last));
    }
    FactSet refused = overflowed ? this : new FactSet(facts, true, limit);
    return new Addition(refused, !overflowed, Optional.of(fact));
  }

  /** The set without a fact, which turned out to belong elsewhere; this set if it is not there. */
  public FactSet without(UUID eventId) {
    List<Fact> rest = facts.stream().filter(fact -> !fact.eventId().equals(eventId)).toList();
    return rest.size() == facts.size() ? this : new FactSet(rest, overflowed, limit);
  }

  /** The set with less of each fact: see {@link Fact#shrunk}. */
  FactSet shrunk() {
    return new FactSet(facts.stream().map(Fact::shrunk).toList(), overflowed, limit);
  }

  /** The fact of an id; null when it is not there. */
  Fact find(UUID eventId) {
    for (Fact fact : facts) {
      if (fact.eventId().equals(eventId)) {
        return fact;
      }
    }
    return null;
  }

  /** Both sets in one. */
  public FactSet merge(FactSet other) {
    FactSet merged = this;
    for (Fact fact : other.facts) {
      merged = merged.add(fact).set();
    }
    return other.overflowed && !merged.overflowed ? new FactSet(merged.facts, true, limit) : merged;
  }

  /** The facts in order of occurrence. */
  public List<Fact> facts() {
    return facts;
  }

  /** Number of facts. */
  public int size() {
    return facts.size();
  }

  /** Facts that it takes at most. */
  public int limit() {
    return limit;
  }

  /** True once there were more distinct facts than the limit. */
  public boolean overflowed() {
    return overflowed;
  }

  private int indexOf(Fact fact) {
    for (int i = 0; i < facts.size(); i++) {
      if (facts.get(i).eventId().equals(fact.eventId())) {
        return i;
      }
    }
    return -1;
  }

  /** A copy with {@code fact} at its place and without the fact at {@code dropped}, if any. */
  private FactSet with(Fact fact, int dropped) {
    List<Fact> grown = new ArrayList<>(facts.size() + 1);
    boolean placed = false;
    for (int i = 0; i < facts.size(); i++) {
      if (i == dropped) {
        continue;
      }
      Fact other = facts.get(i);
      if (!placed && Fact.BY_OCCURRENCE.compare(fact, other) < 0) {
        grown.add(fact);
        placed = true;
      }
      grown.add(other);
    }
    if (!placed) {
      grown.add(fact);
    }
    return new FactSet(grown, overflowed, limit);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FactSet set
        && limit == set.limit
        && overflowed == set.overflowed
        && facts.equals(set.facts);
  }

  @Override
  public int hashCode() {
    return facts.hashCode();
  }

  @Override
  public String toString() {
    return "FactSet[" + facts.size() + " of " + limit + (overflowed ? ", overflowed]" : "]");
  }

  /**
   * What became of a fact.
   *
   * @param set the set after it
   * @param changed whether {@code set} differs from the set before
   * @param refused the fact that found no room: the new one, or the one it put out
   */
  public record Addition(FactSet set, boolean changed, Optional<Fact> refused) {}
}
