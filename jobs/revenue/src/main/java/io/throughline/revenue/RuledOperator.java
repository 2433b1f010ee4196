package io.throughline.revenue;

import java.io.Serial;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.StateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Works under rules that come by a second, broadcast input, as texts. New rules take effect at
 * once: every key is looked at again, and its timer set anew. Flink's broadcast functions can't set
 * timers then, hence an operator.
 *
 * <p>The clock is the watermark. It is kept: without it, a fact that comes after a restart and
 * before the first watermark would take back what is overdue. The end of a bounded input ({@link
 * Long#MAX_VALUE}) is no time: nothing becomes overdue because a test or a replay ends.
 *
 * <p>Gauge {@code clock} in group {@code throughline}: the clock in epoch milliseconds, 0 before
 * the first watermark.
 *
 * @param <I> what comes
 * @param <R> the rules
 * @param <O> what goes
 */
abstract class RuledOperator<I, R, O> extends AbstractStreamOperator<O>
    implements TwoInputStreamOperator<I, String, O>, Triggerable<TransactionId, VoidNamespace> {
  /** No time is known yet. */
  static final long NO_CLOCK = Long.MIN_VALUE;

  static final long MICROS_PER_MILLI = 1_000;

  @Serial private static final long serialVersionUID = 1L;

  private final String rulesName;
  private final StateDescriptor<?, ?> lookedAt;
  private transient ListState<String> rulesState;
  private transient ListState<Long> clockState;
  private transient InternalTimerService<VoidNamespace> timers;
  private transient String text;
  private transient R rules;
  private transient long clock;

  /**
   * @param rulesName under which they are kept in the state
   * @param lookedAt the state whose keys are looked at again under new rules
   */
  RuledOperator(String rulesName, StateDescriptor<?, ?> lookedAt) {
    this.rulesName = rulesName;
    this.lookedAt = lookedAt;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    rulesState =
        context
            .getOperatorStateStore()
            .getUnionListState(new ListStateDescriptor<>(rulesName, Types.STRING));
    for (String kept : rulesState.get()) {
      text = kept;
    }
    rules = text == null ? initialRules() : parse(text);
    clockState =
        context
            .getOperatorStateStore()
            .getUnionListState(new ListStateDescriptor<>("clock", Types.LONG));
    clock = NO_CLOCK;
    for (long reached : clockState.get()) {
      clock = Math.max(clock, reached);
    }
  }

  @Override
  public void open() throws Exception {
    super.open();
    timers = getInternalTimerService("timers", VoidNamespaceSerializer.INSTANCE, this);
    getMetricGroup()
        .addGroup("throughline")
        .gauge("clock", () -> clock == NO_CLOCK ? 0 : clock / MICROS_PER_MILLI);
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    rulesState.clear();
    if (text != null) {
      rulesState.add(text);
    }
    clockState.clear();
    clockState.add(clock);
  }

  @Override
  public final void processElement1(StreamRecord<I> element) throws Exception {
    process(element.getValue());
  }

  @Override
  public final void processElement2(StreamRecord<String> element) throws Exception {
    if (element.getValue().equals(text)) {
      return;
    }
    text = element.getValue();
    R next = parse(text);
    boolean isNew = !next.equals(rules);
    rules = next;
    if (isNew) {
      getKeyedStateBackend()
          .applyToAllKeys(
              VoidNamespace.INSTANCE,
              VoidNamespaceSerializer.INSTANCE,
              lookedAt,
              (key, unused) -> lookAgain((TransactionId) key));
    }
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    if (mark.getTimestamp() != Watermark.MAX_WATERMARK.getTimestamp()) {
      clock = Math.max(clock, Math.multiplyExact(mark.getTimestamp(), MICROS_PER_MILLI));
    }
    super.processWatermark(mark);
  }

  @Override
  public void onEventTime(InternalTimer<TransactionId, VoidNamespace> timer) throws Exception {
    if (timers.currentWatermark() != Watermark.MAX_WATERMARK.getTimestamp()) {
      lookAgain(timer.getKey());
    } else if (timer.getTimestamp() == Watermark.MAX_WATERMARK.getTimestamp()) {
      onEnd(timer.getKey());
    }
  }

  @Override
  public void onProcessingTime(InternalTimer<TransactionId, VoidNamespace> timer) throws Exception {
    onEnd(timer.getKey());
  }

  /** Rules of a text that came. */
  abstract R parse(String rules);

  /** Rules until some come. */
  abstract R initialRules();

  /** Something came for the current key. */
  abstract void process(I element) throws Exception;

  /** The clock has reached what was waited for, or the rules have changed. */
  abstract void lookAgain(TransactionId key) throws Exception;

  /** What was put off must be done now. */
  abstract void onEnd(TransactionId key) throws Exception;

  R rules() {
    return rules;
  }

  /** Micros since epoch, or {@link #NO_CLOCK}. */
  long clock() {
    return clock;
  }

  InternalTimerService<VoidNamespace> timers() {
    return timers;
  }

  /**
   * Has the key looked at again at a watermark instead of another.
   *
   * @param before epoch milliseconds; {@link Long#MAX_VALUE} for never
   * @param next the same
   */
  void wake(long before, long next) {
    if (before == next) {
      return;
    }
    if (before != Long.MAX_VALUE) {
      timers.deleteEventTimeTimer(VoidNamespace.INSTANCE, before);
    }
    if (next != Long.MAX_VALUE) {
      timers.registerEventTimeTimer(VoidNamespace.INSTANCE, next);
    }
  }

  /** The watermark, epoch milliseconds, at which the clock has reached a time in micros. */
  static long watermarkAt(long micros) {
    return micros == Long.MAX_VALUE ? Long.MAX_VALUE : -Math.floorDiv(-micros, MICROS_PER_MILLI);
  }
}
