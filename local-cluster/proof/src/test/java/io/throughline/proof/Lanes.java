package io.throughline.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Lanes for tests that run at the same time; each test has one to itself. */
final class Lanes implements AutoCloseable {
  private final List<Lane> all = new ArrayList<>();
  private final BlockingQueue<Lane> free = new LinkedBlockingQueue<>();

  /**
   * @param count as many as tests run at the same time
   */
  Lanes(int count) throws Exception {
    for (int i = 0; i < count; i++) {
      all.add(Lane.open());
    }
    free.addAll(all);
  }

  /** A test. */
  @FunctionalInterface
  interface Drive {
    void on(Lane lane) throws Exception;
  }

  /** Runs a test on a lane that is free, or will be. */
  void drive(Drive test) throws Exception {
    Lane lane = free.take();
    try {
      test.on(lane);
    } finally {
      lane.flink().cancelAll();
      free.add(lane);
    }
  }

  @Override
  public void close() throws Exception {
    for (Lane lane : all) {
      lane.close();
    }
  }
}
