package io.throughline.simulator.check;

import io.throughline.simulator.check.StoredEvents.Stored;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.Consumer;

/** Passes events on, each now, later, or more than once. */
abstract class Flow implements Iterator<Stored> {
  private final Iterator<Stored> in;
  private final Queue<Stored> out = new ArrayDeque<>();
  private boolean ended;

  Flow(Iterator<Stored> in) {
    this.in = in;
  }

  /** An event arrives. */
  abstract void take(Stored one, Consumer<Stored> to);

  /** No more arrive: what was held back must go. */
  abstract void end(Consumer<Stored> to);

  @Override
  public final boolean hasNext() {
    while (out.isEmpty() && in.hasNext()) {
      take(in.next(), out::add);
    }
    if (out.isEmpty() && !ended) {
      ended = true;
      end(out::add);
    }
    return !out.isEmpty();
  }

  @Override
  public final Stored next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return out.remove();
  }
}
