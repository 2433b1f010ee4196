package io.throughline.simulator.claim;

import io.throughline.simulator.Padded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Draws the services of a claim from a small price list. */
public final class Services {
  private record Item(String procedure, String revenueCode, long fromCents, long toCents) {}

  private static final List<Item> PROFESSIONAL =
      List.of(
          new Item("99213", "", 9_500, 16_000),
          new Item("99214", "", 14_000, 24_500),
          new Item("99203", "", 15_000, 26_000),
          new Item("87070", "", 1_500, 4_200),
          new Item("36415", "", 700, 1_500),
          new Item("93000", "", 2_900, 7_700),
          new Item("71046", "", 4_800, 13_000));
  private static final List<Item> INSTITUTIONAL =
      List.of(
          new Item("99284", "0450", 78_000, 210_000),
          new Item("80053", "0301", 6_100, 19_000),
          new Item("85025", "0305", 3_300, 9_000),
          new Item("70450", "0351", 92_000, 260_000),
          new Item("96374", "0260", 14_000, 42_000),
          new Item("J1885", "0636", 1_900, 6_400));
  private static final List<Item> DENTAL =
      List.of(
          new Item("D1110", "", 8_400, 14_500),
          new Item("D0120", "", 4_500, 8_200),
          new Item("D0274", "", 5_100, 9_900),
          new Item("D2392", "", 17_500, 31_000));

  private Services() {}

  /**
   * Services of one day.
   *
   * @param minimum there are at least so many
   */
  public static List<ServiceLine> draw(
      ClaimType type, LocalDate from, int minimum, SplittableRandom chance) {
    List<Item> prices =
        switch (type) {
          case PROFESSIONAL -> PROFESSIONAL;
          case INSTITUTIONAL -> INSTITUTIONAL;
          case DENTAL -> DENTAL;
        };
    int count = Math.max(minimum, 1 + chance.nextInt(type == ClaimType.INSTITUTIONAL ? 5 : 3));
    int first = chance.nextInt(prices.size());
    List<ServiceLine> lines = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Item item = prices.get((first + i) % prices.size());
      long charge = chance.nextLong(item.fromCents, item.toCents);
      // leading zeros count in REF*6R, so some control numbers have them
      String control = Padded.number(chance.nextInt(1_000_000), 6);
      lines.add(
          new ServiceLine(
              i + 1, control + (i + 1), item.procedure, item.revenueCode, charge, 1, from));
    }
    return lines;
  }
}
