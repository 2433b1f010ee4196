package io.throughline.simulator.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BusinessDaysTest {
  @Test
  void weekendsAreSkipped() {
    assertThat(BusinessDays.onOrAfter(day("2026-01-09"))).isEqualTo(day("2026-01-09"));
    assertThat(BusinessDays.onOrAfter(day("2026-01-10"))).isEqualTo(day("2026-01-12"));
    assertThat(BusinessDays.onOrAfter(day("2026-01-11"))).isEqualTo(day("2026-01-12"));
    assertThat(BusinessDays.after(day("2026-01-08"), 2)).isEqualTo(day("2026-01-12"));
    assertThat(BusinessDays.before(day("2026-01-12"))).isEqualTo(day("2026-01-09"));
  }

  @Test
  void aMonthEndsWithItsLastTwoBusinessDays() {
    // the 31st is a Saturday
    assertThat(BusinessDays.isMonthEnd(day("2026-01-28"))).isFalse();
    assertThat(BusinessDays.isMonthEnd(day("2026-01-29"))).isTrue();
    assertThat(BusinessDays.isMonthEnd(day("2026-01-31"))).isTrue();
    assertThat(BusinessDays.isMonthEnd(day("2026-02-01"))).isFalse();
  }

  @Test
  void aWeeklyPayerPaysOnItsDayAndADailyOneOnBusinessDays() {
    PaymentCycle wednesday = PaymentCycle.weekly(DayOfWeek.WEDNESDAY);
    assertThat(wednesday.onOrAfter(day("2026-01-07"))).isEqualTo(day("2026-01-07"));
    assertThat(wednesday.onOrAfter(day("2026-01-08"))).isEqualTo(day("2026-01-14"));
    assertThat(wednesday.isOn(day("2026-01-14"))).isTrue();
    assertThat(PaymentCycle.DAILY.onOrAfter(day("2026-01-10"))).isEqualTo(day("2026-01-12"));
  }

  private static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }
}
