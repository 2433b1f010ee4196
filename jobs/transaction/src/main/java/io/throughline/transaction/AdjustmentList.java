package io.throughline.transaction;

import io.throughline.transaction.Detail.Adjustment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** CAS amounts of one remittance by group and reason. A claim has a handful of them. */
final class AdjustmentList {
  private static final Comparator<Adjustment> ORDER =
      Comparator.comparing(Adjustment::group).thenComparing(Adjustment::reason);

  private final List<Adjustment> sums = new ArrayList<>(4);

  void add(String group, String reason, long amount) {
    for (int i = 0; i < sums.size(); i++) {
      Adjustment known = sums.get(i);
      if (known.group().equals(group) && known.reason().equals(reason)) {
        long sum = new Total().plus(known.amount()).plus(amount).value();
        sums.set(i, new Adjustment(group, reason, sum));
        return;
      }
    }
    sums.add(new Adjustment(group, reason, amount));
  }

  /** One of each group and reason, in order of both. */
  List<Adjustment> inOrder() {
    sums.sort(ORDER);
    return List.copyOf(sums);
  }
}
