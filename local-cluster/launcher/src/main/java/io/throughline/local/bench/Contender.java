package io.throughline.local.bench;

import java.io.IOException;

/** Something whose speed is measured. */
interface Contender {
  /** What it does, in a few words. */
  String name();

  /**
   * Works through the load once.
   *
   * @throws IOException when it did not do all of the work
   */
  void run(Load load) throws IOException;
}
