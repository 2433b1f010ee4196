package io.throughline.revenue;

import io.throughline.events.TransactionKind;
import io.throughline.posting.Notice;
import io.throughline.posting.Notices;
import io.throughline.transaction.Delivery;
import io.throughline.transaction.NumberMention;
import io.throughline.transaction.Route;
import java.io.Serial;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Sends what events say on its way: to claims and deposits, which tell others in turn; to accounts
 * and remittances, which listen; to payers' numbers, which lead to claims; and to the books of
 * postings.
 */
final class DistributeEvents extends ProcessFunction<Told, Addressed> {
  /** To accounts and remittances. */
  static final OutputTag<Addressed> ROOTS = new OutputTag<>("roots", CompactType.ADDRESSED);

  /** To payers' numbers. */
  static final OutputTag<Mentioned> MENTIONS = new OutputTag<>("mentions", CompactType.MENTIONED);

  /** To books of postings. */
  static final OutputTag<Notice> NOTICES = new OutputTag<>("notices", CompactType.NOTICE);

  @Serial private static final long serialVersionUID = 1L;

  @Override
  public void processElement(Told told, Context context, Collector<Addressed> leaves) {
    Route route = Route.of(told.event());
    for (Delivery delivery : route.deliveries()) {
      Addressed addressed = Addressed.of(delivery, told.origin());
      if (isRoot(delivery.to().kind())) {
        context.output(ROOTS, addressed);
      } else {
        leaves.collect(addressed);
      }
    }
    for (NumberMention mention : route.mentions()) {
      context.output(MENTIONS, Mentioned.of(mention, told.origin()));
    }
    for (Notice notice : Notices.of(told.event())) {
      context.output(NOTICES, notice);
    }
  }

  private static boolean isRoot(TransactionKind kind) {
    return kind == TransactionKind.ACCOUNT || kind == TransactionKind.REMITTANCE;
  }
}
