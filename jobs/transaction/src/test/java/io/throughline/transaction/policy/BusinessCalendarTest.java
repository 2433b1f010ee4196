package io.throughline.transaction.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Against java.time, which is slower and right. */
class BusinessCalendarTest {
  private static final long MICROS_A_DAY = 86_400_000_000L;
  private static final long YEAR_1900 = LocalDate.of(1900, 1, 1).toEpochDay() * MICROS_A_DAY;
  private static final long YEAR_2200 = LocalDate.of(2200, 1, 1).toEpochDay() * MICROS_A_DAY;

  @Test
  void agreesWithJavaTimeFromYear1900To2200() {
    for (String zone :
        List.of(
            "UTC",
            "America/Chicago",
            "America/Toronto",
            "Europe/Berlin",
            "Pacific/Apia",
            "Australia/Lord_Howe",
            "America/Sao_Paulo",
            "Africa/Casablanca",
            "Asia/Kolkata")) {
      Random random = new Random(zone.hashCode());
      Pair pair = Pair.of(ZoneId.of(zone), random);
      for (int i = 0; i < 20_000; i++) {
        pair.agreeAt(random.nextLong(YEAR_1900, YEAR_2200), random);
      }
    }
  }

  @Test
  void agreesWithJavaTimeAroundEveryChangeOfEveryZone() {
    for (String name : ZoneId.getAvailableZoneIds()) {
      ZoneId zone = ZoneId.of(name);
      Random random = new Random(name.hashCode());
      Pair pair = new Pair(zone, Set.of());
      Instant from = Instant.parse("1899-12-25T00:00:00Z");
      for (ZoneOffsetTransition change = zone.getRules().nextTransition(from);
          change != null && change.getInstant().isBefore(Instant.parse("2040-01-01T00:00:00Z"));
          change = zone.getRules().nextTransition(change.getInstant())) {
        long micros = change.toEpochSecond() * 1_000_000;
        long second = random.nextLong(-7_200, 7_200);
        for (long near : new long[] {-1, 0, 1_000_000 * second}) {
          pair.agreeAt(micros + near, 1, DeadlineUnit.BUSINESS_DAYS);
          pair.agreeAt(micros + near - MICROS_A_DAY, 1, DeadlineUnit.DAYS);
          pair.agreeAt(micros + near - 2 * MICROS_A_DAY, 1, DeadlineUnit.END_OF_BUSINESS_DAY);
          pair.agreeAt(micros + near - MICROS_A_DAY, 1, DeadlineUnit.END_OF_BUSINESS_DAY);
        }
      }
    }
  }

  @Test
  void agreesWithJavaTimeAtAnyTimeThereIs() {
    Random random = new Random(7);
    for (String zone : List.of("UTC", "America/Chicago", "Asia/Tokyo")) {
      Pair pair = Pair.of(ZoneId.of(zone), random);
      for (int i = 0; i < 2_000; i++) {
        pair.agreeAt(random.nextLong(), random);
      }
      for (long edge : new long[] {YEAR_1900, YEAR_2200, Long.MIN_VALUE, Long.MAX_VALUE, 0}) {
        for (int days = -4; days <= 4; days++) {
          pair.agreeAt(saturated(edge, days * MICROS_A_DAY), random);
        }
      }
    }
  }

  @Test
  void whatLiesBeyondTheLastTimeIsTheLastTime() {
    BusinessCalendar calendar = new BusinessCalendar(ZoneId.of("America/Chicago"), Set.of());
    for (DeadlineUnit unit : DeadlineUnit.values()) {
      assertThat(calendar.after(Long.MAX_VALUE, 1, unit)).isEqualTo(Long.MAX_VALUE);
      assertThat(calendar.after(Long.MAX_VALUE - 1, unit.most(), unit)).isEqualTo(Long.MAX_VALUE);
      assertThat(calendar.after(Long.MIN_VALUE, 1, unit)).isNegative();
    }
    assertThat(Policy.standard().settled(Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
    assertThat(Policy.standard().settled(Long.MIN_VALUE)).isNegative();
  }

  private static long saturated(long edge, long step) {
    if (edge == Long.MAX_VALUE) {
      return edge - Math.abs(step);
    }
    return edge == Long.MIN_VALUE ? edge + Math.abs(step) : edge + step;
  }

  /** The calendar and what it must agree with. */
  private record Pair(BusinessCalendar calendar, StraightDeadlines straight) {
    Pair(ZoneId zone, Set<LocalDate> holidays) {
      this(new BusinessCalendar(zone, holidays), new StraightDeadlines(zone, holidays));
    }

    static Pair of(ZoneId zone, Random random) {
      Set<LocalDate> holidays = new HashSet<>();
      for (int i = 0; i < 3_000; i++) {
        holidays.add(LocalDate.of(1900, 1, 1).plusDays(random.nextInt(300 * 365)));
      }
      return new Pair(zone, holidays);
    }

    void agreeAt(long from, Random random) {
      for (DeadlineUnit unit : DeadlineUnit.values()) {
        agreeAt(from, 1 + random.nextInt(random.nextInt(10) == 0 ? unit.most() : 10), unit);
      }
    }

    void agreeAt(long from, int count, DeadlineUnit unit) {
      assertThat(calendar.after(from, count, unit))
          .as("%d %s from %d in %s", count, unit, from, straight.zone())
          .isEqualTo(straight.after(from, count, unit));
    }
  }
}
