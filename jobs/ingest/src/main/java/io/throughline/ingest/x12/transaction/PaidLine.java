package io.throughline.ingest.x12.transaction;

import io.throughline.events.RemittanceLine;
import io.throughline.ingest.money.Dollars;
import io.throughline.ingest.x12.segment.Days;
import io.throughline.ingest.x12.segment.Segment;
import java.time.LocalDate;
import java.util.ArrayList;

/** The service line of a payment being read: SVC and what follows it in loop 2110. */
final class PaidLine {
  private final RemittanceLine line = new RemittanceLine();
  private final long charge;
  private final long paid;
  private long adjusted;

  PaidLine(Segment svc, int number, Amounts amounts) {
    charge = amounts.of(svc, 2);
    paid = amounts.of(svc, 3);
    line.setLineNumber(number);
    line.setProcedureCode(svc.textOrNull(1, 2));
    line.setCharge(Dollars.of(charge));
    line.setPaid(Dollars.of(paid));
    line.setAdjustments(new ArrayList<>(2));
  }

  long paid() {
    return paid;
  }

  int adjustments() {
    return line.getAdjustments().size();
  }

  long adjust(Segment cas, Amounts amounts) {
    long sum = Adjustments.add(cas, amounts, line.getAdjustments());
    adjusted += sum;
    return sum;
  }

  void readDate(Segment dtm) {
    boolean service = dtm.is(1, "472");
    if (service || dtm.is(1, "150") && line.getServiceDate() == null) {
      int day = dtm.day(2);
      if (day != Days.NONE) {
        line.setServiceDate(LocalDate.ofEpochDay(day));
      }
    }
  }

  void readReference(Segment ref) {
    if (ref.is(1, "6R")) {
      line.setLineItemControlNumber(ref.textOrNull(2));
    }
  }

  RemittanceLine finish() {
    line.setImbalance(charge - adjusted - paid);
    return line;
  }
}
