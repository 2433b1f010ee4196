package io.throughline.simulator.group;

import java.util.Optional;

/**
 * The patients of a site who are with one health plan: what the life of an account hangs on.
 *
 * @param index among the panels of the site, from 0; becomes part of account numbers
 * @param accountsPerDay on an ordinary working day
 * @param secondary who pays after the plan
 */
public record Panel(
    Site site, int index, HealthPlan plan, double accountsPerDay, Optional<HealthPlan> secondary) {
  /** Unlike that of any other panel of the group. */
  public long id() {
    return site.index() * 100L + index;
  }
}
