package io.throughline.kpi;

import io.throughline.events.Stage;

/**
 * What one thing adds to one KPI: to every window that holds its time, and to every slice that its
 * own is a part of.
 *
 * @param slice the finest one
 * @param stage where it stands; null for KPIs that are not told by stage
 * @param at event time, micros since epoch
 */
public record Contribution(Kpi kpi, Slice slice, Stage stage, long at, Amounts amounts) {
  Contribution in(Slice other) {
    return new Contribution(kpi, other, stage, at, amounts);
  }
}
