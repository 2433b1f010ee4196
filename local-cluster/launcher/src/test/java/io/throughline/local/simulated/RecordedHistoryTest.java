package io.throughline.local.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.simulator.Seed;
import io.throughline.simulator.canonical.Settings;
import io.throughline.simulator.recorded.RecordedHistory;
import io.throughline.simulator.recorded.RecordedTale;
import io.throughline.simulator.source.RecordedSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ingest reads from the files told of recorded histories. */
class RecordedHistoryTest {
  private static final byte[] KEY = "a key for tests only".getBytes();
  private static final ZoneId ZONE = ZoneId.of("America/New_York");

  @ParameterizedTest
  @ValueSource(strings = {"synthea-dbt", "desynpuf-claimsdb"})
  void everyFileIsReadWithoutADeadLetter(String samples) throws IOException {
    Path folder = Path.of("..", "..", "..", "shared", "samples", samples);
    Assumptions.assumeTrue(Files.isDirectory(folder), "no samples " + folder);
    Settings settings = new Settings("file:///simulated/", ZONE, KEY);
    try (RecordedHistory history = RecordedSources.open(folder, new Seed(3), ZONE)) {
      int events =
          new RoundTrip(ReadBack.formats(KEY, ZONE), new RecordedTale(history, settings)).run();
      assertThat(events).isPositive();
    }
  }
}
