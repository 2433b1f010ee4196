package io.throughline.local.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeasurementTest {
  private static final Measurement FLOOR =
      new Measurement(1_000, 0, 4_000_000, 2_000_000, 500_000, 8_000_000, 0, 0);
  private static final Measurement JOB =
      new Measurement(1_000, 50, 10_000_000, 5_000_000, 1_000_000, 8_000_000, 70, 0);

  @Test
  void ratioIsOfCpuTimeSoThatOtherLoadDoesNotCount() {
    assertThat(JOB.percentOfCpu(FLOOR)).isEqualTo(40);
    assertThat(JOB.cpuNanosPerRecord()).isEqualTo(5_000);
    assertThat(JOB.recordsPerSecond()).isEqualTo(100_000);
    assertThat(JOB.postingsPerSecond()).isEqualTo(5_000);
  }

  @Test
  void whatElseRanIsTheMachinesTimeWithoutJobAndBroker() {
    assertThat(JOB.othersPercent()).isEqualTo(20);
    assertThat(JOB.recordsPerSecondOn(2)).isEqualTo(333_333);
  }

  @Test
  void lineBetweenProcessesLosesNothing() {
    Measurement measured = JOB.withCheckpoint(90);

    assertThat(Results.parse(Results.line(measured))).contains(measured);
    assertThat(Results.parse("a line of a log")).isEmpty();
  }
}
