package io.throughline.simulator.source;

import io.throughline.events.ChargeApproved;
import io.throughline.events.PaymentPosted;
import io.throughline.events.RevenueEvent;
import io.throughline.simulator.Seed;
import io.throughline.simulator.canonical.Settings;
import io.throughline.simulator.day.DayPlan;
import io.throughline.simulator.file.SourceFile;
import io.throughline.simulator.group.Site;
import io.throughline.simulator.history.Tellable;
import io.throughline.simulator.recorded.Reckoning;
import io.throughline.simulator.recorded.RecordedHistory;
import io.throughline.simulator.recorded.RecordedTale;
import io.throughline.simulator.remit.AdjudicatedLine;
import io.throughline.simulator.remit.Adjudication;
import io.throughline.simulator.remit.Remittance;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A folder told to its end, in memory. */
record Told(
    Reckoning reckoning,
    List<RevenueEvent> events,
    Map<String, String> files,
    List<Remittance> remittances) {
  static final ZoneId ZONE = ZoneId.of("America/New_York");

  static Told from(Path folder) throws IOException {
    return from(folder, 7);
  }

  static Told from(Path folder, long seed) throws IOException {
    Settings settings =
        new Settings("file:///", ZONE, "a key for tests only".getBytes(StandardCharsets.UTF_8));
    try (RecordedHistory history = RecordedSources.open(folder, new Seed(seed), ZONE)) {
      Told told =
          new Told(history.reckoning(), new ArrayList<>(), new TreeMap<>(), new ArrayList<>());
      Tellable tale = new RecordedTale(history, settings);
      Tellable.Teller teller = tale.teller();
      for (LocalDate day : tale.days()) {
        for (Site site : tale.sites()) {
          told.add(teller.plan(site, day), teller);
        }
      }
      return told;
    }
  }

  private void add(DayPlan plan, Tellable.Teller to) throws IOException {
    plan.remittances().forEach(advice -> remittances.add(advice.remittance()));
    for (SourceFile file : to.files(plan)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      file.content().write(file.name(), out, (owner, event) -> events.add(event));
      files.put(file.name(), out.toString(StandardCharsets.UTF_8));
    }
  }

  /** Events of a milestone. */
  <T> List<T> all(Class<T> milestone) {
    return events.stream()
        .map(RevenueEvent::getMilestone)
        .filter(milestone::isInstance)
        .map(milestone::cast)
        .toList();
  }

  long charged() {
    return all(ChargeApproved.class).stream()
        .mapToLong(charge -> charge.getAmount().getMinor())
        .sum();
  }

  long paid() {
    return all(PaymentPosted.class).stream()
        .mapToLong(payment -> payment.getAmount().getMinor())
        .sum();
  }

  /** What is out of balance, in remittances, claims and lines. */
  List<Object> imbalances() {
    List<Object> found = new ArrayList<>();
    for (Remittance remittance : remittances) {
      if (remittance.imbalance() != 0) {
        found.add(remittance);
      }
      for (Adjudication claim : remittance.claims()) {
        if (claim.imbalance() != 0) {
          found.add(claim);
        }
        for (AdjudicatedLine line : claim.lines()) {
          if (line.imbalance() != 0) {
            found.add(line);
          }
        }
      }
    }
    return found;
  }
}
