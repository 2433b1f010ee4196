package io.throughline.kpi;

import io.throughline.events.KpiValue;
import io.throughline.events.KpiWindow;
import io.throughline.kpi.histogram.HistogramRecords;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Makes the published record of a cell. */
public final class KpiValues {
  /** Version of KPIS.md, named by every record. */
  public static final String DEFINITIONS = "kpi-1";

  private KpiValues() {}

  /** The record of a cell. Sums beyond 64 bits are the nearest bound. */
  public static KpiValue of(CellKey key, Cell cell) {
    Kpi.Sort sort = key.kpi().sort();
    boolean isRate = sort == Kpi.Sort.RATE;
    boolean isTime = sort == Kpi.Sort.TIME;
    Slice slice = key.slice();
    KpiValue value = new KpiValue();
    value.setKpi(key.kpi().key());
    value.setWindow(key.window().size());
    value.setWindowStart(start(key.window()));
    value.setFacility(slice.facility());
    value.setPayer(slice.payer());
    value.setType(slice.type() == null ? null : slice.type().name());
    value.setStage(key.stage() == null ? null : key.stage().name());
    value.setCurrency(slice.currency());
    value.setCount(cell.count());
    value.setDollars(cell.dollars().toLong());
    value.setNumerator(isRate ? (Long) cell.numerator() : null);
    value.setNumeratorDollars(isRate ? (Long) cell.numeratorDollars().toLong() : null);
    value.setSum(isTime ? (Long) cell.millis().toLong() : null);
    value.setHistogram(isTime ? HistogramRecords.of(cell.histogram()) : null);
    value.setDefinitions(DEFINITIONS);
    return value;
  }

  private static Instant start(Window window) {
    return window.size() == KpiWindow.TOTAL
        ? null
        : Instant.EPOCH.plus(window.start(), ChronoUnit.MICROS);
  }
}
