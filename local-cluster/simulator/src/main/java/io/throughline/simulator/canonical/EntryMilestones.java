package io.throughline.simulator.canonical;

import io.throughline.events.AdjustmentBooked;
import io.throughline.events.PaymentPosted;
import io.throughline.events.RefundInitiated;
import io.throughline.simulator.day.Entry;
import java.time.LocalDate;
import org.apache.avro.specific.SpecificRecord;

/** What happens when an entry is booked. */
final class EntryMilestones {
  private EntryMilestones() {}

  static SpecificRecord of(Entry entry) {
    LocalDate postedOn = entry.bookedAt().toLocalDate();
    return switch (entry.kind()) {
      case PAYMENT ->
          new PaymentPosted(
              Dollars.of(entry.amount()), entry.payer().isEmpty() ? "patient" : "payer", postedOn);
      case ADJUSTMENT ->
          new AdjustmentBooked(
              Dollars.of(entry.amount()), orNull(entry.group()), orNull(entry.reason()), postedOn);
      case REFUND ->
          new RefundInitiated(
              Dollars.of(entry.amount()), orNull(entry.reason()), orNull(entry.recipient()));
    };
  }

  static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
