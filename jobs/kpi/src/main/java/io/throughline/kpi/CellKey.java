package io.throughline.kpi;

import io.throughline.events.KpiWindow;
import io.throughline.events.Stage;
import java.util.ArrayList;
import java.util.List;

/**
 * Which figures: one KPI in one window for one slice.
 *
 * @param stage null for KPIs that are not told by stage
 */
public record CellKey(Kpi kpi, Window window, Slice slice, Stage stage) {
  private static final String ALL = "*";
  private static final char SEPARATOR = '/';

  /** The cells that a contribution adds to: 4 windows of 8 slices. */
  public static List<CellKey> of(Contribution contribution) {
    List<CellKey> keys = new ArrayList<>();
    List<Slice> slices = contribution.slice().rollUps();
    for (Window window : Window.of(contribution.at())) {
      for (Slice slice : slices) {
        keys.add(new CellKey(contribution.kpi(), window, slice, contribution.stage()));
      }
    }
    return keys;
  }

  /**
   * Key of its record: KPI, window, begin in micros since epoch, facility, payer, type, stage and
   * currency, e.g. {@code stuck/HOUR/1768914000000000/RVH/FP107/REMITTANCE/ADVISED/USD}. {@code *}
   * stands for all. In names, {@code %}, {@code /} and {@code *} are written %25, %2F and %2A, so
   * that no two cells have one key.
   */
  public String text() {
    return kpi.key()
        + SEPARATOR
        + window.size()
        + SEPARATOR
        + (window.size() == KpiWindow.TOTAL ? ALL : Long.toString(window.start()))
        + SEPARATOR
        + name(slice.facility())
        + SEPARATOR
        + name(slice.payer())
        + SEPARATOR
        + (slice.type() == null ? ALL : slice.type())
        + SEPARATOR
        + (stage == null ? ALL : stage)
        + SEPARATOR
        + name(slice.currency());
  }

  private static String name(String name) {
    return name == null ? ALL : name.replace("%", "%25").replace("/", "%2F").replace(ALL, "%2A");
  }
}
