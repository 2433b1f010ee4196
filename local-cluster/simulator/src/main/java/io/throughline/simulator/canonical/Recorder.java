package io.throughline.simulator.canonical;

import io.throughline.events.RevenueEvent;
import io.throughline.simulator.truth.Owner;
import java.io.IOException;

/** Takes each event that a file says, in order of the file. */
@FunctionalInterface
public interface Recorder {
  /** The event, which is a fact of the owner. */
  void record(Owner owner, RevenueEvent event) throws IOException;
}
