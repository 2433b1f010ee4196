package io.throughline.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.LineageEntry;
import io.throughline.events.LineageKind;
import io.throughline.events.RevenueEvent;
import io.throughline.events.Topic;
import io.throughline.transaction.Delivery;
import io.throughline.transaction.Facts;
import io.throughline.transaction.Route;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LineageRecordTest {
  private static final ClaimEvents EVENTS = new ClaimEvents(11);
  private static final MoneyEvents MONEY = new MoneyEvents(EVENTS);
  private static final long A_YEAR_LATER = 1_800_000_000_000_000L;
  private static final long FIVE_YEARS_LATER = 1_930_000_000_000_000L;

  @Test
  void writesTheBytesThatAvroWrites() throws Exception {
    Set<LineageKind> kinds = EnumSet.noneOf(LineageKind.class);
    for (int claim = 0; claim < 50; claim++) {
      List<RevenueEvent> events = new ArrayList<>(EVENTS.history(claim));
      events.addAll(MONEY.history(claim));
      try (AssessHarness operator = AssessHarness.open()) {
        for (RevenueEvent event : events) {
          for (Delivery delivery : Route.of(Facts.from(event).orElseThrow()).deliveries()) {
            operator.send(Addressed.of(delivery, new Origin(Topic.CLAIMS, 0, 0)));
          }
        }
        operator.clock(A_YEAR_LATER);
        operator.clock(FIVE_YEARS_LATER);
        for (Publication one : operator.published().all()) {
          if (one.topic() == Topic.LINEAGE) {
            LineageRecord record = (LineageRecord) one.value();
            LineageEntry generated = Published.generated(record, new LineageEntry());
            assertThat(Written.byItself(record)).isEqualTo(Written.byAvro(generated));
            kinds.add(generated.getKind());
          }
        }
      }
    }
    assertThat(kinds)
        .contains(
            LineageKind.FACT_ADDED,
            LineageKind.LINKED,
            LineageKind.ASSESSED,
            LineageKind.FINDING_OPENED,
            LineageKind.SHRUNK,
            LineageKind.EXPIRED);
  }
}
