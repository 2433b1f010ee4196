package io.throughline.revenue;

import java.io.Serial;
import org.apache.flink.api.common.operators.ProcessingTimeService.ProcessingTimeCallback;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.operators.TimestampsAndWatermarksOperator.WatermarkEmitter;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Times what events say by an {@link EventClock}. Unlike Flink's own operator it keeps the latest
 * time over a restart: a clock that stands still when nothing comes would otherwise never get to
 * what was read just before.
 */
final class EventClockOperator extends AbstractStreamOperator<Told>
    implements OneInputStreamOperator<Told, Told>, ProcessingTimeCallback {
  @Serial private static final long serialVersionUID = 1L;

  private static final long MICROS_PER_MILLI = 1_000;

  private final EventClock clock;
  private transient ListState<Long> latestState;
  private transient EventClockGenerator generator;
  private transient WatermarkEmitter emitter;
  private transient long interval;

  EventClockOperator(EventClock clock) {
    this.clock = clock;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    latestState =
        context
            .getOperatorStateStore()
            .getUnionListState(new ListStateDescriptor<>("latest", Types.LONG));
    long latest = Long.MIN_VALUE;
    for (long one : latestState.get()) {
      latest = Math.max(latest, one);
    }
    generator = new EventClockGenerator(clock, latest);
  }

  @Override
  public void open() throws Exception {
    super.open();
    emitter = new WatermarkEmitter(output);
    interval = getExecutionConfig().getAutoWatermarkInterval();
    if (interval > 0) {
      callLater();
    }
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    latestState.clear();
    latestState.add(generator.latest());
  }

  @Override
  public void processElement(StreamRecord<Told> element) {
    Told told = element.getValue();
    long timestamp = Math.floorDiv(told.event().fact().occurredAt(), MICROS_PER_MILLI);
    generator.read(told.origin().topic(), timestamp);
    element.setTimestamp(timestamp);
    output.collect(element);
  }

  @Override
  public void onProcessingTime(long time) {
    generator.emit(emitter);
    callLater();
  }

  private void callLater() {
    getProcessingTimeService()
        .registerTimer(getProcessingTimeService().getCurrentProcessingTime() + interval, this);
  }

  /** Of what comes only the end of the input is time. */
  @Override
  public void processWatermark(Watermark mark) throws Exception {
    if (mark.equals(Watermark.MAX_WATERMARK)) {
      super.processWatermark(mark);
    }
  }

  @Override
  public void finish() throws Exception {
    super.finish();
    generator.emit(emitter);
  }
}
