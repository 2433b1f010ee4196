package io.throughline.kpi;

import java.util.ArrayList;
import java.util.List;

/**
 * A contribution that came or went.
 *
 * @param isAdded false: it is taken back
 */
public record Change(Contribution contribution, boolean isAdded) {
  /**
   * What turns some contributions into others; empty when they are the same.
   *
   * @param before at most one for each KPI, as in after
   */
  public static List<Change> between(List<Contribution> before, List<Contribution> after) {
    List<Change> changes = new ArrayList<>();
    for (Contribution gone : before) {
      if (!after.contains(gone)) {
        changes.add(new Change(gone, false));
      }
    }
    for (Contribution come : after) {
      if (!before.contains(come)) {
        changes.add(new Change(come, true));
      }
    }
    return changes;
  }
}
