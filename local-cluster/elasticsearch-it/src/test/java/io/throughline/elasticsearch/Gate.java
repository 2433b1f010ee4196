package io.throughline.elasticsearch;

import java.io.Serial;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.flink.api.common.functions.MapFunction;

/**
 * Lets numbers through up to one, then waits until the test opens it; fails the job once at
 * another.
 */
final class Gate implements MapFunction<Long, Long> {
  static volatile CountDownLatch reached;
  static volatile CountDownLatch opened;
  static final AtomicBoolean MUST_FAIL = new AtomicBoolean();

  @Serial private static final long serialVersionUID = 1L;

  private final long waitsAt;
  private final long failsAt;

  Gate(long waitsAt, long failsAt) {
    this.waitsAt = waitsAt;
    this.failsAt = failsAt;
  }

  static void close(boolean fail) {
    reached = new CountDownLatch(1);
    opened = new CountDownLatch(1);
    MUST_FAIL.set(fail);
  }

  @Override
  public Long map(Long number) throws InterruptedException {
    if (number == waitsAt) {
      reached.countDown();
      opened.await();
    }
    if (number == failsAt && MUST_FAIL.compareAndSet(true, false)) {
      throw new IllegalStateException("fails once, on purpose");
    }
    return number;
  }
}
