package io.throughline.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.local.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** That it measures all of the work; how fast that is, no test says. */
class IngestBenchTest {
  private static final Path MAPPINGS = Path.of("..", "..", "jobs", "ingest", "mappings");

  @Test
  void bothContendersReadEveryRecordOfEveryLoad() throws IOException {
    IngestSpeeds speeds =
        new IngestBench(50, MAPPINGS, Duration.ZERO, Duration.ZERO).run(Progress.SILENT);
    assertThat(speeds.pairs()).hasSize(5);
    for (JsonNode row : speeds.json()) {
      assertThat(row.path("records").asInt()).isGreaterThanOrEqualTo(50);
      assertThat(row.path("passes").asInt()).isGreaterThanOrEqualTo(5);
      assertThat(row.path("nanosPerRecord").asLong()).isPositive();
    }
    assertThat(speeds.table(200))
        .contains("837", "835", "HL7 DFT", "JSON", "CSV", "floor", "100 %");
  }

  @Test
  void theMedianIsReported() {
    Load load = new Load("837", "", new byte[1_000], 10);
    Speed speed = Speed.median(load, "x", new long[] {9_000, 1_000, 2_000});
    assertThat(speed.cpuNanos()).isEqualTo(2_000);
    assertThat(speed.nanosPerRecord()).isEqualTo(200);
    assertThat(speed.recordsPerSecond()).isEqualTo(5_000_000);
    assertThat(speed.bytesPerSecond()).isEqualTo(500_000_000);
    assertThat(speed.percentOf(Speed.median(load, "floor", new long[] {1_000}))).isEqualTo(50);
  }
}
