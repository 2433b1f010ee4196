package io.throughline.local.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.simulator.canonical.Settings;
import io.throughline.simulator.fault.FaultRates;
import io.throughline.simulator.group.Profile;
import io.throughline.simulator.history.History;
import io.throughline.simulator.history.Options;
import io.throughline.simulator.rate.Rates;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What ingest reads from the simulated files against what the simulator says is in them. */
class SimulatedHistoryTest {
  private static final byte[] KEY = "a key for tests only".getBytes();
  private static final ZoneId ZONE = ZoneId.of("America/Chicago");
  private static final Settings SETTINGS = new Settings("file:///simulated/", ZONE, KEY);

  /** Rare things made frequent, so that a short history shows them all. */
  private static final Rates RATES =
      Rates.with(
          Map.of(
              "denial", 0.2,
              "split", 0.1,
              "correction", 0.1,
              "replacement", 0.1,
              "void", 0.1,
              "takeback", 0.1,
              "line-denial", 0.3,
              "interest", 0.5,
              "claims-per-remittance", 3.0));

  @Test
  void everyFileIsReadWithoutADeadLetterAndGivesTheEventsThatTheSimulatorSays() throws IOException {
    assertThat(events(options())).isGreaterThan(5_000);
  }

  @Test
  void faultsChangeWhatIsSaidAndNotHowItIsRead() throws IOException {
    assertThat(events(options().with(FaultRates.of(Map.of("all", 0.1))))).isGreaterThan(5_000);
  }

  private static Options options() {
    return Options.whole(11, Profile.HOSPITAL, LocalDate.of(2026, 1, 26), 4, RATES);
  }

  private static int events(Options options) throws IOException {
    History history = new History(options, SETTINGS);
    return new RoundTrip(ReadBack.formats(KEY, ZONE), history).run();
  }
}
