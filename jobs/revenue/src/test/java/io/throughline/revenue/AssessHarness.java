package io.throughline.revenue;

import io.throughline.events.RevenueEvent;
import java.util.List;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;

/** {@link AssessTransactions} on its own, with time and policies as a test wants them. */
final class AssessHarness implements AutoCloseable {
  private final KeyedTwoInputStreamOperatorTestHarness<
          TransactionId, Addressed, String, Publication>
      operator;

  private AssessHarness(OperatorSubtaskState restored, boolean rocksDb) throws Exception {
    KeySelector<Addressed, TransactionId> key = Addressed::id;
    operator =
        new KeyedTwoInputStreamOperatorTestHarness<>(
            new AssessTransactions(),
            key,
            null,
            CompactType.TRANSACTION_ID,
            RevenueTopology.MAX_PARALLELISM,
            1,
            0);
    operator.setStateBackend(
        rocksDb ? new EmbeddedRocksDBStateBackend() : new HashMapStateBackend());
    operator.setup(PublicationSerializer.INSTANCE);
    if (restored != null) {
      operator.initializeState(restored);
    }
    operator.open();
  }

  static AssessHarness open() throws Exception {
    return new AssessHarness(null, false);
  }

  /**
   * @param restored null for an empty state
   */
  static AssessHarness open(OperatorSubtaskState restored, boolean rocksDb) throws Exception {
    return new AssessHarness(restored, rocksDb);
  }

  KeyedTwoInputStreamOperatorTestHarness<TransactionId, Addressed, String, Publication> operator() {
    return operator;
  }

  void send(RevenueEvent event) throws Exception {
    send(ToldEvents.toClaim(event));
  }

  void send(Addressed addressed) throws Exception {
    operator.processElement1(addressed, 0);
  }

  void send(List<RevenueEvent> events) throws Exception {
    for (RevenueEvent event : events) {
      send(event);
    }
  }

  void policy(String json) throws Exception {
    operator.processElement2(json, 0);
  }

  /** The clock goes on to a time, in micros since epoch. */
  void clock(long micros) throws Exception {
    watermark(new Watermark(PolicyOperator.watermarkAt(micros)));
  }

  void watermark(Watermark watermark) throws Exception {
    operator.processBothWatermarks(watermark);
  }

  Published published() {
    return new Published(operator.extractOutputValues());
  }

  int timers() {
    return operator.numProcessingTimeTimers() + operator.numEventTimeTimers();
  }

  int states() {
    return operator.numKeyedStateEntries();
  }

  OperatorSubtaskState snapshot() throws Exception {
    return operator.snapshot(1, 1);
  }

  @Override
  public void close() throws Exception {
    operator.close();
  }
}
