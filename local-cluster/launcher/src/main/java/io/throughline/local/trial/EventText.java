package io.throughline.local.trial;

import io.throughline.events.Money;
import io.throughline.events.Reference;
import io.throughline.events.RevenueEvent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.Schema.Field;
import org.apache.avro.specific.SpecificRecord;

/** Parts of an event as people read them. */
final class EventText {
  private EventText() {}

  /** Name of the milestone. */
  static String milestone(RevenueEvent event) {
    return ((SpecificRecord) event.getMilestone()).getSchema().getName();
  }

  /** References as KIND issuer|value. */
  static String references(RevenueEvent event) {
    return event.getReferences().stream()
        .map(EventText::reference)
        .collect(Collectors.joining(", "));
  }

  private static String reference(Reference reference) {
    String issuer = reference.getIssuer().isEmpty() ? "" : reference.getIssuer() + "|";
    return reference.getKind() + " " + issuer + reference.getRaw();
  }

  /** Fields of the milestone that have a value, as text. */
  static Map<String, String> fields(RevenueEvent event) {
    return fields((SpecificRecord) event.getMilestone());
  }

  /** Dimensions that have a value. */
  static Map<String, String> dimensions(RevenueEvent event) {
    return fields(event.getDimensions());
  }

  private static Map<String, String> fields(SpecificRecord record) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Field field : record.getSchema().getFields()) {
      Object value = record.get(field.pos());
      boolean isEmpty = value == null || value instanceof Collection<?> list && list.isEmpty();
      if (!isEmpty) {
        fields.put(field.name(), value instanceof Money money ? money(money) : value.toString());
      }
    }
    return fields;
  }

  private static String money(Money money) {
    int decimals = Currency.getInstance(money.getCurrency()).getDefaultFractionDigits();
    return BigDecimal.valueOf(money.getMinor(), decimals).toPlainString()
        + " "
        + money.getCurrency();
  }
}
