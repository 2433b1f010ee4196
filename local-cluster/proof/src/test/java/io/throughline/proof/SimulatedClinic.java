package io.throughline.proof;

import io.throughline.events.RevenueEvent;
import io.throughline.local.simulate.Format;
import io.throughline.local.simulate.Performance;
import io.throughline.local.simulate.Simulation;
import io.throughline.simulator.canonical.Settings;
import io.throughline.simulator.check.Arrivals;
import io.throughline.simulator.check.TruthCheck;
import io.throughline.simulator.fault.FaultRates;
import io.throughline.simulator.group.Profile;
import io.throughline.simulator.history.Options;
import io.throughline.simulator.output.EventSink;
import io.throughline.simulator.rate.Rates;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Days of a clinic with every fault mixed in, told to the end of what follows from them.
 *
 * @param folder with events and truth
 * @param seed that it was told by
 */
record SimulatedClinic(Path folder, long seed) {
  private static final LocalDate FROM = LocalDate.of(2026, 1, 5);
  private static final ZoneId ZONE = ZoneId.of("America/Chicago");
  private static final int DAYS = 12;
  private static final Map<String, Double> FAULTS = Map.of("all", 0.03);

  static SimulatedClinic tell(Path folder, long seed) throws IOException, InterruptedException {
    Options options =
        Options.whole(seed, Profile.CLINIC, FROM, DAYS, Rates.with(Map.of()))
            .with(FaultRates.of(FAULTS));
    new Simulation(new Settings("file:///simulated/", ZONE, new byte[16]))
        .drawn(
            options,
            new Performance(
                folder,
                Format.EVENTS,
                EventSink.none(),
                0,
                1,
                InstantSource.system(),
                new PrintWriter(Writer.nullWriter())));
    return new SimulatedClinic(folder, seed);
  }

  /** In the order in which they arrive, some of them several times. */
  List<RevenueEvent> arrivals() {
    List<RevenueEvent> all = new ArrayList<>();
    Disorder.by(seed).of(Arrivals.of(folder.resolve("events")), seed).forEach(all::add);
    return all;
  }

  /** The deadlines that its truth was told by. */
  Path policy() {
    return folder.resolve("truth").resolve("policy.json");
  }

  /** Directory of the master data that match it. */
  Path reference() {
    return folder.resolve("reference");
  }

  TruthCheck truth() throws IOException {
    return TruthCheck.of(folder);
  }
}
