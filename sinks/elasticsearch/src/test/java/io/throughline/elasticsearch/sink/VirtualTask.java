package io.throughline.elasticsearch.sink;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ScheduledFuture;
import org.apache.flink.api.common.operators.MailboxExecutor;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.apache.flink.util.FlinkRuntimeException;
import org.apache.flink.util.function.ThrowingRunnable;

/**
 * A task's mailbox and timers without a task: mails run when the test (or the writer that waits)
 * asks, and when there is none time leaps to the next timer.
 */
final class VirtualTask implements MailboxExecutor, ProcessingTimeService {
  private final Queue<ThrowingRunnable<? extends Exception>> mails = new ArrayDeque<>();
  private final PriorityQueue<Timer> timers =
      new PriorityQueue<>(Comparator.comparingLong(Timer::due));
  private long now = 1_000_000;

  private record Timer(long due, ProcessingTimeCallback callback) {}

  /** Lets time pass, running what falls due. */
  void advance(long millis) throws Exception {
    long until = now + millis;
    while (!mails.isEmpty() || (!timers.isEmpty() && timers.peek().due() <= until)) {
      step();
    }
    now = until;
  }

  private void step() throws Exception {
    if (!mails.isEmpty()) {
      mails.remove().run();
      return;
    }
    Timer timer = timers.poll();
    if (timer == null) {
      throw new IllegalStateException("waits for ever: no mail and no timer");
    }
    now = Math.max(now, timer.due());
    timer.callback().onProcessingTime(timer.due());
  }

  @Override
  public void execute(
      MailOptions options,
      ThrowingRunnable<? extends Exception> command,
      String format,
      Object... arguments) {
    mails.add(command);
  }

  @Override
  public void yield() {
    try {
      step();
    } catch (Exception e) {
      throw new FlinkRuntimeException(e);
    }
  }

  @Override
  public boolean tryYield() {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean shouldInterrupt() {
    return false;
  }

  @Override
  public long getCurrentProcessingTime() {
    return now;
  }

  @Override
  public ScheduledFuture<?> registerTimer(long due, ProcessingTimeCallback callback) {
    timers.add(new Timer(due, callback));
    return null;
  }
}
