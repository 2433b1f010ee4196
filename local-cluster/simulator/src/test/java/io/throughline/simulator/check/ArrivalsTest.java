package io.throughline.simulator.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.events.RevenueEvent;
import io.throughline.simulator.group.Profile;
import io.throughline.simulator.history.Told;
import io.throughline.simulator.history.TruthFiles;
import io.throughline.simulator.rate.Rates;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrivalsTest {
  @TempDir static Path folder;
  static Arrivals told;
  static List<String> inOrder;
  static Map<String, LocalDate> days;

  @BeforeAll
  static void tell() throws Exception {
    TruthFiles.tell(Told.history(3, Profile.CLINIC, 2, Rates.STANDARD), folder);
    told = Arrivals.of(folder.resolve("events"));
    inOrder = ids(told);
    days = new HashMap<>();
    new StoredEvents(folder.resolve("events"))
        .forEach(stored -> days.put(stored.event().getEventId(), stored.day()));
  }

  private static List<String> ids(Iterable<RevenueEvent> events) {
    List<String> ids = new ArrayList<>();
    events.forEach(event -> ids.add(event.getEventId()));
    return ids;
  }

  private static LocalDate day(String id) {
    return days.get(id);
  }

  @Test
  void comeAsTheyWereTold() {
    assertThat(inOrder).hasSizeGreaterThan(200).doesNotHaveDuplicates();
    assertThat(inOrder.stream().map(ArrivalsTest::day).toList()).isSorted();
    assertThat(ids(told)).isEqualTo(inOrder);
  }

  @Test
  void comeInAnyOrder() {
    Arrivals shuffled = told.shuffled(1);
    assertThat(ids(shuffled)).containsExactlyInAnyOrderElementsOf(inOrder).isNotEqualTo(inOrder);
    assertThat(ids(shuffled)).isEqualTo(ids(told.shuffled(1))).isNotEqualTo(ids(told.shuffled(2)));
  }

  @Test
  void comeInAnyOrderWithFewInMemory() {
    List<String> shuffled = ids(told.holding(37).shuffled(1));
    assertThat(shuffled).containsExactlyInAnyOrderElementsOf(inOrder);
    List<LocalDate> first = shuffled.subList(0, 37).stream().map(ArrivalsTest::day).toList();
    assertThat(first).as("days of the first batch").hasSizeGreaterThan(1).doesNotContainNull();
    assertThat(new HashSet<>(first)).hasSizeGreaterThan(5);
  }

  @Test
  void comeInReverse() {
    List<String> backwards = new ArrayList<>(inOrder);
    Collections.reverse(backwards);
    assertThat(ids(told.reversed())).isEqualTo(backwards);
    assertThat(ids(told.holding(37).reversed())).isEqualTo(backwards);
  }

  @Test
  void comeInAnyOrderWithinAWindow() {
    List<String> shuffled = ids(told.shuffledWithin(7, 1));
    assertThat(shuffled).containsExactlyInAnyOrderElementsOf(inOrder).isNotEqualTo(inOrder);
    assertThat(shuffled.stream().map(id -> Math.floorDiv(day(id).toEpochDay(), 7L)).toList())
        .isSorted();
    assertThat(shuffled).isEqualTo(ids(told.shuffledWithin(7, 1)));
  }

  @Test
  void comeTwice() {
    List<String> repeated = ids(told.repeated(0.1, 1));
    assertThat(new HashSet<>(repeated)).isEqualTo(new HashSet<>(inOrder));
    double share = repeated.size() / (double) inOrder.size() - 1;
    assertThat(share).isBetween(0.05, 0.15);
    Set<String> seen = new HashSet<>();
    assertThat(repeated.stream().filter(seen::add).toList()).as("first copies").isEqualTo(inOrder);
    assertThat(ids(told.repeated(1, 1))).hasSize(2 * inOrder.size());
    assertThat(ids(told.repeated(0, 1))).isEqualTo(inOrder);
  }

  @Test
  void comeLate() {
    List<String> delayed = ids(told.delayed(0.1, 5, 1));
    assertThat(delayed).containsExactlyInAnyOrderElementsOf(inOrder).isNotEqualTo(inOrder);
    LocalDate latest = LocalDate.MIN;
    int late = 0;
    for (String id : delayed) {
      if (day(id).isBefore(latest)) {
        late++;
      } else {
        latest = day(id);
      }
    }
    assertThat(late / (double) inOrder.size()).isBetween(0.04, 0.15);
    assertThat(ids(told.delayed(0, 5, 1))).isEqualTo(inOrder);
  }

  @Test
  void waysOfDisturbingAddUp() {
    Arrivals all = told.repeated(0.1, 1).delayed(0.1, 5, 2).shuffledWithin(3, 3).reversed();
    assertThat(ids(all)).isEqualTo(ids(all)).hasSize(ids(told.repeated(0.1, 1)).size());
  }
}
