package io.throughline.local.bench.postings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
  private static final long SECOND = 1_000_000_000L;
  private static final Window WINDOW = new Window(0, 10 * SECOND);

  private final Pace pace = new Pace(WINDOW);

  @Test
  void whatIsNotOfTheWindowDoesNotCount() {
    pace.acknowledged(-1, 5);
    pace.acknowledged(10 * SECOND, 20 * SECOND);

    assertThat(pace.eventsPerSecond()).isZero();
    assertThat(pace.latest()).isZero();
  }

  @Test
  void aLoadThatGoesOutInTimeIsKept() {
    send(10, 5);

    assertThat(pace.eventsPerSecond()).isEqualTo(10);
    assertThat(pace.latest()).isEqualTo(5);
    assertThat(pace.isKept(10)).isTrue();
    assertThat(pace.isKept(11)).isFalse();
  }

  @Test
  void whatGoesOutLateTakesLonger() {
    send(10, 10 * SECOND);

    assertThat(pace.eventsPerSecond()).isBetween(5L, 6L);
    assertThat(pace.latest()).isEqualTo(10 * SECOND);
    assertThat(pace.isKept(10)).isFalse();
  }

  private void send(int eventsPerSecond, long late) {
    for (int i = 0; i < 10 * eventsPerSecond; i++) {
      long due = i * SECOND / eventsPerSecond;
      pace.acknowledged(due, due + late);
    }
  }
}
