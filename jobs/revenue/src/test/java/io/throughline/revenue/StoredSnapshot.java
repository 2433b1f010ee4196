package io.throughline.revenue;

import io.throughline.events.RevenueEvent;
import java.util.List;
import org.apache.flink.streaming.util.OperatorSnapshotUtil;

/**
 * Writes the operator state that {@link AssessTransactionsTest} restores. Run it once for a layout
 * that is released, never again for the same: {@code StoredSnapshot
 * src/test/resources/assess-transactions-v3.snapshot}.
 */
final class StoredSnapshot {
  private StoredSnapshot() {}

  /** The claim that is stored, without its last event. */
  static List<RevenueEvent> history() {
    return new ClaimEvents(7).history(1);
  }

  public static void main(String[] args) throws Exception {
    List<RevenueEvent> history = history();
    try (AssessHarness operator = AssessHarness.open()) {
      operator.send(history.subList(0, history.size() - 1));
      OperatorSnapshotUtil.writeStateHandle(operator.snapshot(), args[0]);
    }
  }
}
