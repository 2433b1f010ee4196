package io.throughline.local.bench.postings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LatenciesTest {
  private final Latencies latencies = new Latencies();

  @Test
  void percentilesAreOfNearestRank() {
    for (int i = 10; i >= 1; i--) {
      latencies.add(i);
    }

    assertThat(latencies.permille(500)).isEqualTo(5);
    assertThat(latencies.permille(501)).isEqualTo(6);
    assertThat(latencies.permille(990)).isEqualTo(10);
    assertThat(latencies.permille(1)).isEqualTo(1);
    assertThat(latencies.permille(1_000)).isEqualTo(10);
  }

  @Test
  void moreMayBeAddedAfterOneWasAskedFor() {
    latencies.add(7);
    assertThat(latencies.permille(1_000)).isEqualTo(7);
    latencies.add(3);

    assertThat(latencies.permille(500)).isEqualTo(3);
    assertThat(latencies.count()).isEqualTo(2);
  }

  @Test
  void percentilesOfManyAreExact() {
    Random random = new Random(1);
    for (int i = 0; i < 100_000; i++) {
      latencies.add(i < 99_000 ? random.nextInt(1_000) : 1_000 + i);
    }

    assertThat(latencies.permille(990)).isLessThan(1_000);
    assertThat(latencies.permille(991)).isEqualTo(1_000 + 99_099);
  }

  @Test
  void nothingHasNoPercentile() {
    assertThatThrownBy(() -> latencies.permille(500)).isInstanceOf(IllegalStateException.class);
  }
}
