package io.throughline.local.bench.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.simulator.group.Profile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** That all stages do the same work; how fast that is, no test says. */
class SimulateBenchTest {
  @Test
  void everyStageIsMeasuredOverTheSameEvents() throws IOException, InterruptedException {
    StringWriter out = new StringWriter();
    Map<Stage, List<Reading>> measured =
        new SimulateBench(Profile.CLINIC, 8, 2, 2, Optional.empty(), new PrintWriter(out)).run();

    assertThat(measured).containsOnlyKeys(Stage.TELL, Stage.ENCODE);
    long events = measured.get(Stage.TELL).getFirst().events();
    assertThat(events).isPositive();
    assertThat(measured.values())
        .allSatisfy(readings -> assertThat(readings).hasSize(1))
        .allSatisfy(readings -> assertThat(readings.getFirst().events()).isEqualTo(events))
        // CPU time goes by in steps of 10 ms, more than so few events take.
        .allSatisfy(readings -> assertThat(readings.getFirst().nanos()).isPositive());
    assertThat(out.toString()).contains("round 1 of 2 (warm-up)", "round 2 of 2", "told, encoded");
  }

  @Test
  void figuresAreOfTheTimeBetweenTwoReadings() {
    Reading begin = new Reading(1_000, 500, 100, 10);
    Reading end = new Reading(1_000 + 2_000_000_000L, 500 + 1_500_000, 100 + 500_000, 1_010);

    Reading between = end.since(begin);

    assertThat(between.events()).isEqualTo(1_000);
    assertThat(between.eventsPerSecond()).isEqualTo(500);
    assertThat(between.cpuNanosPerEvent()).isEqualTo(1_500);
    assertThat(between.brokerCpuNanosPerEvent()).isEqualTo(500);
    assertThat(between.eventsPerSecondOf(2)).isEqualTo(1_000_000);
  }
}
