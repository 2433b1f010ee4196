package io.throughline.local.bench.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RevenueBenchTest {
  @Test
  void ratioIsOfCpuTimeSoThatOtherLoadDoesNotCount() {
    Measurement floor = new Measurement("floor", 1_000, 9_000_000, 2_000_000, 0);
    Measurement job = new Measurement("heap", 1_000, 10_000_000, 5_000_000, 0);

    assertThat(job.percentOf(floor)).isEqualTo(40);
    assertThat(job.cpuNanosPerRecord()).isEqualTo(5_000);
    assertThat(job.recordsPerSecond()).isEqualTo(100_000);
  }
}
