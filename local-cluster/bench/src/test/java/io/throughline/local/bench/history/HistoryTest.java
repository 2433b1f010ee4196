package io.throughline.local.bench.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.RevenueEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private static final long OPEN = 400;
  private static final long TICKS = 2_000;

  private final History history = new History(1, OPEN, false);

  @Test
  void eventsComeInOrderOfTimeAndHaveIdsOfTheirOwn() {
    List<RevenueEvent> told = tell(history);
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < told.size(); i++) {
      assertThat(ids.add(told.get(i).getEventId())).isTrue();
      assertThat(i == 0 || !told.get(i).getOccurredAt().isBefore(told.get(i - 1).getOccurredAt()))
          .isTrue();
    }
    assertThat(told).hasSize((int) history.count(0, TICKS));
  }

  @Test
  void anAccountHasAboutTenEventsOfAllKinds() {
    List<RevenueEvent> told = tell(history);
    long full = history.count(TICKS - OPEN, TICKS);

    assertThat(full / OPEN).isBetween(9L, 11L);
    assertThat(told.stream().map(event -> event.getMilestone().getClass()).distinct()).hasSize(10);
  }

  @Test
  void asManyAreOpenAsWereAskedFor() {
    Load load = new Load(1, 1_800, 500, false, event -> new byte[0]);

    assertThat(load.population().open()).isGreaterThanOrEqualTo(1_800);
    assertThat(load.warmUp()).isBetween(1L, load.records());
  }

  @Test
  void sameSeedSameEvents() {
    assertThat(tell(new History(1, OPEN, false))).isEqualTo(tell(history));
    assertThat(tell(new History(2, OPEN, false))).isNotEqualTo(tell(history));
  }

  private static List<RevenueEvent> tell(History history) {
    List<RevenueEvent> told = new ArrayList<>();
    history.tell(0, TICKS, (batch, event) -> told.add(event));
    return told;
  }
}
