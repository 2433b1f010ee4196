package io.throughline.revenue;

import io.throughline.transaction.AssessedTransaction;
import io.throughline.transaction.StoredTransaction;
import io.throughline.transaction.Transaction;
import java.io.Serial;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keeps the facts of each transaction and publishes its assessment when a fact changes it. A repeat
 * changes nothing and publishes nothing.
 *
 * <p>A transaction of few facts is published at each change. One of many (a claim number that
 * hundreds of claims share) is published at most once in {@link #PAUSE}: its record lists all
 * facts, so publishing n facts n times would write n squared. What is due then is remembered by a
 * timer, which is part of every checkpoint. When the input ends, a timer at the end of event time
 * publishes what is due.
 *
 * <p>Counters in group {@code throughline}: {@code repeats} (facts known already), {@code
 * facts_refused} (no room, each a dead letter), {@code published}.
 */
final class AssessTransactions
    extends KeyedProcessFunction<TransactionId, KeyedFact, AssessedTransaction> {
  /** Transactions of up to so many facts are published at each change. */
  static final int FEW_FACTS = 32;

  /** Time between two publications of a transaction of more facts. */
  static final Duration PAUSE = Duration.ofSeconds(1);

  @Serial private static final long serialVersionUID = 1L;

  private static final long END_OF_INPUT = Long.MAX_VALUE;

  private transient ValueState<PackedTransaction> state;
  private transient Counter repeats;
  private transient Counter refused;
  private transient Counter published;

  @Override
  public void open(OpenContext context) {
    state =
        getRuntimeContext()
            .getState(
                new ValueStateDescriptor<>("transaction", PackedTransactionSerializer.INSTANCE));
    MetricGroup metrics = getRuntimeContext().getMetricGroup().addGroup("throughline");
    repeats = metrics.counter("repeats");
    refused = metrics.counter("facts_refused");
    published = metrics.counter("published");
  }

  @Override
  public void processElement(KeyedFact arrived, Context context, Collector<AssessedTransaction> out)
      throws Exception {
    PackedTransaction packed = state.value();
    StoredTransaction stored =
        packed == null ? StoredTransaction.empty(arrived.key()) : packed.open();
    Transaction before = stored.transaction();
    Transaction.Change change = before.add(arrived.fact());
    change
        .refused()
        .ifPresent(
            fact -> {
              refused.inc();
              context.output(
                  ClaimDeadLetters.TAG,
                  ClaimDeadLetters.withoutRoom(arrived, fact, before.facts().limit()));
            });
    if (!change.changed()) {
      repeats.inc();
      return;
    }
    Transaction after = change.transaction();
    state.update(new PackedTransaction(stored.bytesAfter(arrived.fact(), after)));
    if (after.facts().size() <= FEW_FACTS) {
      publish(context.getCurrentKey(), after, out);
    } else {
      publishLater(context.timerService());
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<AssessedTransaction> out)
      throws Exception {
    PackedTransaction due = state.value();
    if (timestamp != END_OF_INPUT) {
      context.timerService().deleteEventTimeTimer(END_OF_INPUT);
    }
    publish(context.getCurrentKey(), due.open().transaction(), out);
  }

  /** Timers of one time are one timer, so changes within a pause share it. */
  private static void publishLater(TimerService timers) {
    long pause = PAUSE.toMillis();
    long next = (timers.currentProcessingTime() / pause + 1) * pause;
    timers.registerProcessingTimeTimer(next);
    timers.registerEventTimeTimer(END_OF_INPUT);
  }

  private void publish(
      TransactionId id, Transaction transaction, Collector<AssessedTransaction> out) {
    published.inc();
    out.collect(AssessedTransaction.of(id.toUuid(), transaction));
  }
}
