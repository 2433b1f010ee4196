package io.throughline.simulator.group;

import io.throughline.simulator.calendar.PaymentCycle;
import io.throughline.simulator.party.Payer;
import java.time.LocalTime;

/**
 * A payer and its habits.
 *
 * @param index among the plans of the group, from 0
 */
public record HealthPlan(int index, Payer payer, PlanClass planClass, PaymentCycle cycle) {
  private static final int MINUTES_BETWEEN_PLANS = 4;

  /** When its 277CAs come. */
  public LocalTime answersAt() {
    return at(7);
  }

  /** When its 835s come. */
  public LocalTime advisesAt() {
    return at(6);
  }

  private LocalTime at(int hour) {
    return LocalTime.of(hour, index * MINUTES_BETWEEN_PLANS % 60);
  }
}
