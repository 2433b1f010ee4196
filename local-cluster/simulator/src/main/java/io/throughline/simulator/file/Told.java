package io.throughline.simulator.file;

import io.throughline.events.RevenueEvent;
import io.throughline.simulator.canonical.Recorder;
import io.throughline.simulator.truth.Owner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;

/**
 * Goes along with a writer: what it tells of comes in the order of what it was given.
 *
 * @param <T> what a file is made of
 */
final class Told<T> {
  private final Iterator<T> all;
  private final Recorder recorder;

  Told(Iterable<T> all, Recorder recorder) {
    this.all = all.iterator();
    this.recorder = recorder;
  }

  /** What is being told of. */
  T next() {
    return all.next();
  }

  /** Observers cannot throw checked exceptions. */
  void record(Owner owner, RevenueEvent event) {
    try {
      recorder.record(owner, event);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
