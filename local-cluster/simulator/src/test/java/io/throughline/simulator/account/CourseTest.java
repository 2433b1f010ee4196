package io.throughline.simulator.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.simulator.Seed;
import io.throughline.simulator.group.HospitalGroup;
import io.throughline.simulator.group.Panel;
import io.throughline.simulator.group.Profile;
import io.throughline.simulator.rate.Rates;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CourseTest {
  private static final int FROM = (int) LocalDate.of(2026, 1, 5).toEpochDay();

  /** A remittance may be posted so many days after it came. */
  private static final int POSTING = 10;

  @Test
  void nothingHappensLaterThanItsTurnSaysHoweverSlowThePayers() {
    Rates slow =
        Rates.with(
            Map.of(
                "medicare-days-least",
                60.0,
                "medicare-days-mean",
                60.0,
                "medicaid-days-least",
                60.0,
                "medicaid-days-mean",
                60.0,
                "commercial-days-least",
                60.0,
                "commercial-days-mean",
                60.0,
                "rejection",
                0.5,
                "refund",
                0.5));
    Seed seed = new Seed(4);
    HospitalGroup group = new HospitalGroup(seed, Profile.HOSPITAL, FROM, 10);
    Course course = new Accounts(seed, slow).course();
    Set<Turn> seen = EnumSet.noneOf(Turn.class);
    for (Panel panel : group.panels(group.sites().getFirst())) {
      for (int day = FROM; day < FROM + 7; day++) {
        course.enter(panel, day);
        for (int index = 0; index < 3_000; index++) {
          course.draw(index, 0);
          seen.add(course.turn());
          int posted = course.paidAgain() == Course.NEVER ? 0 : course.paidAgain() + POSTING;
          assertThat(Math.max(course.lastDay(), posted) - day)
              .as("%s", course.turn())
              .isLessThanOrEqualTo(course.turn().longest());
        }
      }
    }
    assertThat(seen).isEqualTo(EnumSet.complementOf(EnumSet.of(Turn.UNDECIDED)));
  }
}
