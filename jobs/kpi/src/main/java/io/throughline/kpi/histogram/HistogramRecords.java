package io.throughline.kpi.histogram;

import io.throughline.events.KpiBuckets;
import io.throughline.events.KpiHistogram;
import java.util.ArrayList;
import java.util.List;

/** Histograms as they are published. */
public final class HistogramRecords {
  private HistogramRecords() {}

  /** The record of a histogram. */
  public static KpiHistogram of(ExponentialHistogram histogram) {
    return new KpiHistogram(
        histogram.scale(), histogram.zeros(), of(histogram.positive()), of(histogram.negative()));
  }

  private static KpiBuckets of(Buckets buckets) {
    List<Long> counts = new ArrayList<>(buckets.size());
    for (int i = 0; i < buckets.size(); i++) {
      counts.add(buckets.at(i));
    }
    return new KpiBuckets(buckets.offset(), counts);
  }

  /**
   * The histogram of a record.
   *
   * @throws IllegalArgumentException when its scale is none that histograms may have, or it has
   *     buckets that no value falls in
   */
  public static ExponentialHistogram histogram(KpiHistogram record) {
    ExponentialHistogram histogram = new ExponentialHistogram(record.getScale());
    histogram.addZeros(record.getZeroCount());
    add(record.getPositive(), histogram.bounds(), histogram.positive());
    add(record.getNegative(), histogram.bounds(), histogram.negative());
    return histogram;
  }

  private static void add(KpiBuckets from, Bounds bounds, Buckets to) {
    int index = from.getOffset();
    for (long count : from.getCounts()) {
      if (!bounds.has(index)) {
        throw new IllegalArgumentException(
            "no value falls in bucket %d of scale %d".formatted(index, bounds.scale()));
      }
      to.add(index, count);
      index++;
    }
  }
}
