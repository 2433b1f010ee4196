package io.throughline.simulator.check;

import io.throughline.simulator.check.StoredEvents.Stored;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.IntFunction;

/** Events in batches, each of which is read when the one before is used up. */
final class Batches implements Iterator<Stored> {
  private final int count;
  private final IntFunction<? extends Collection<Stored>> read;
  private final Queue<Stored> batch = new ArrayDeque<>();
  private int next;

  Batches(int count, IntFunction<? extends Collection<Stored>> read) {
    this.count = count;
    this.read = read;
  }

  @Override
  public boolean hasNext() {
    while (batch.isEmpty() && next < count) {
      batch.addAll(read.apply(next++));
    }
    return !batch.isEmpty();
  }

  @Override
  public Stored next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return batch.remove();
  }
}
