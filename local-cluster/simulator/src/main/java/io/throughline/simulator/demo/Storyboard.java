package io.throughline.simulator.demo;

import io.throughline.simulator.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Deals out stories in blocks of 40 claims, each block shuffled by itself: every block shows every
 * story, and a longer history begins like a shorter one.
 */
final class Storyboard {
  /** Claims in which every story occurs. */
  static final int BLOCK = 40;

  private static final Map<Story, Integer> SPECIAL =
      Map.ofEntries(
          Map.entry(Story.DENIED, 3),
          Map.entry(Story.REJECTED, 2),
          Map.entry(Story.RESENT, 1),
          Map.entry(Story.CORRECTED, 2),
          Map.entry(Story.REVERSED, 1),
          Map.entry(Story.SECONDARY, 2),
          Map.entry(Story.REPLACED, 1),
          Map.entry(Story.SPLIT, 1),
          Map.entry(Story.CLAIM_UNBALANCED, 1),
          Map.entry(Story.LINE_UNBALANCED, 1),
          Map.entry(Story.ACCEPTED, 2),
          Map.entry(Story.SUBMITTED, 1),
          Map.entry(Story.ORPHAN, 1));

  private final Seed seed;

  Storyboard(Seed seed) {
    this.seed = seed;
  }

  /** The stories of a number of claims, in order of the claims. */
  List<Story> stories(int claims) {
    List<Story> stories = new ArrayList<>();
    for (int block = 0; stories.size() < claims; block++) {
      stories.addAll(block(block));
    }
    return stories.subList(0, claims);
  }

  private List<Story> block(int number) {
    List<Story> stories = new ArrayList<>(BLOCK);
    for (Story story : Story.values()) {
      for (int i = 0; i < SPECIAL.getOrDefault(story, 0); i++) {
        stories.add(story);
      }
    }
    while (stories.size() < BLOCK) {
      stories.add(Story.PAID);
    }
    SplittableRandom chance = seed.stream("block", number);
    for (int i = stories.size() - 1; i > 0; i--) {
      int other = chance.nextInt(i + 1);
      Story story = stories.get(i);
      stories.set(i, stories.get(other));
      stories.set(other, story);
    }
    return stories;
  }
}
