package io.throughline.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.transaction.InMemoryPipeline.Standing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes first, however often, and whenever the clock moves on: the end is the same. */
class AnyOrderTest {
  private static final int SAMPLES = 300;

  static Stream<List<EventFact>> histories() {
    return Histories.all();
  }

  @ParameterizedTest
  @MethodSource("histories")
  void everyOrderOfArrivalEndsAlike(List<EventFact> history) {
    Standing expected = inTheEnd(history);
    Arrivals.inEveryOrder(
        history,
        order ->
            assertThat(inTheEnd(order).differencesFrom(expected)).as("%s", names(order)).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("histories")
  void everyMomentOfTheClockEndsAlike(List<EventFact> history) {
    Standing expected = inTheEnd(history);
    for (int seed = 0; seed < SAMPLES; seed++) {
      List<EventFact> shuffled = repeated(history, new Random(seed));
      assertThat(withClock(shuffled, new Random(seed), null).differencesFrom(expected))
          .as("seed %d: %s", seed, names(shuffled))
          .isEmpty();
    }
  }

  @Test
  void allHistoriesAtOnceEndAlikeWhateverWaitsForWhat() {
    List<EventFact> together = Histories.together();
    Standing expected = inTheEnd(together);
    for (int seed = 0; seed < SAMPLES; seed++) {
      List<EventFact> shuffled = repeated(together, new Random(seed));
      Random chance = new Random(seed);
      assertThat(withClock(shuffled, chance, chance).differencesFrom(expected))
          .as("seed %d", seed)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("histories")
  void everyPolicyBeforeTheLastIsForgotten(List<EventFact> history) {
    Standing expected = inTheEnd(history);
    for (int seed = 0; seed < SAMPLES / 10; seed++) {
      Random chance = new Random(seed);
      InMemoryPipeline pipeline = new InMemoryPipeline();
      pipeline.policy(TestPolicy.policy(2));
      for (EventFact event : history) {
        pipeline.arrive(event);
        pipeline.clock(chance.nextInt(100) * TestFact.DAY);
        if (chance.nextInt(3) == 0) {
          pipeline.policy(TestPolicy.policy(1 + chance.nextInt(3)));
        }
      }
      pipeline.policy(TestPolicy.POLICY);
      pipeline.clock(Assessments.IN_THE_END);
      assertThat(pipeline.standing().findings().keySet())
          .as("seed %d", seed)
          .isEqualTo(expected.findings().keySet());
    }
  }

  /** Some of it twice, all of it in any order. */
  private static List<EventFact> repeated(List<EventFact> history, Random random) {
    List<EventFact> all = new ArrayList<>(history);
    for (EventFact event : history) {
      if (random.nextInt(3) == 0) {
        all.add(event);
      }
    }
    Collections.shuffle(all, random);
    return all;
  }

  private static Standing inTheEnd(List<EventFact> order) {
    InMemoryPipeline pipeline = new InMemoryPipeline();
    order.forEach(pipeline::arrive);
    pipeline.clock(Assessments.IN_THE_END);
    return pipeline.standing();
  }

  private static Standing withClock(List<EventFact> order, Random moments, Random chance) {
    InMemoryPipeline pipeline = new InMemoryPipeline(chance);
    for (EventFact event : order) {
      if (moments.nextInt(3) == 0) {
        pipeline.clock(moments.nextInt(120) * TestFact.DAY + moments.nextInt(2));
      }
      pipeline.arrive(event);
    }
    pipeline.settle();
    pipeline.clock(Assessments.IN_THE_END);
    return pipeline.standing();
  }

  private static List<?> names(List<EventFact> order) {
    return order.stream().map(event -> event.fact().statement()).toList();
  }
}
