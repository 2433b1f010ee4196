package io.throughline.local.bench.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RevenueBenchTest {
  @Test
  void ratioIsOfCpuTimeSoThatOtherLoadDoesNotCount() {
    Measurement floor = new Measurement(Contender.FLOOR, 1_000, 4_000_000, 2_000_000, 0, 0);
    Measurement job = new Measurement(Contender.HEAP, 1_000, 10_000_000, 5_000_000, 0, 0);

    assertThat(job.percentOfCpu(floor)).isEqualTo(40);
    assertThat(job.cpuNanosPerRecord()).isEqualTo(5_000);
    assertThat(job.recordsPerSecond()).isEqualTo(100_000);
  }
}
