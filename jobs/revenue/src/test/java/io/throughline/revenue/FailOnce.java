package io.throughline.revenue;

import java.io.Serial;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.state.CheckpointListener;

/** Fails the job once, at the first record after a checkpoint that is not the first. */
final class FailOnce implements MapFunction<EventRecord, EventRecord>, CheckpointListener {
  static final AtomicBoolean FAILED = new AtomicBoolean();

  @Serial private static final long serialVersionUID = 1L;

  private transient int checkpoints;

  @Override
  public EventRecord map(EventRecord record) {
    if (checkpoints >= 2 && FAILED.compareAndSet(false, true)) {
      throw new IllegalStateException("failure that the test asked for");
    }
    return record;
  }

  @Override
  public void notifyCheckpointComplete(long checkpointId) {
    checkpoints++;
  }
}
