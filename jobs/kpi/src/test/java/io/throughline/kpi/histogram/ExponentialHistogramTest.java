package io.throughline.kpi.histogram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.events.KpiBuckets;
import io.throughline.events.KpiHistogram;
import io.throughline.transaction.ByteReader;
import io.throughline.transaction.ByteWriter;
import io.throughline.transaction.CorruptStateException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExponentialHistogramTest {
  private static final int SCALE = 3;

  @Test
  void bucketsAreThoseOfOpenTelemetry() {
    assertThat(HistogramRecords.of(of(1)).getPositive()).isEqualTo(buckets(-1, 1));
    assertThat(HistogramRecords.of(of(2)).getPositive()).isEqualTo(buckets(7, 1));
    assertThat(HistogramRecords.of(of(3)).getPositive()).isEqualTo(buckets(12, 1));
    assertThat(HistogramRecords.of(of(1_024)).getPositive()).isEqualTo(buckets(79, 1));
    assertThat(HistogramRecords.of(of(1_025)).getPositive()).isEqualTo(buckets(80, 1));
    assertThat(HistogramRecords.of(of(2, 4)).getPositive())
        .isEqualTo(buckets(7, 1, 0, 0, 0, 0, 0, 0, 0, 1));
  }

  @Test
  void zeroAndNegativeValuesHaveTheirPlace() {
    KpiHistogram record = HistogramRecords.of(of(0, 0, -2, 3));

    assertThat(record.getZeroCount()).isEqualTo(2);
    assertThat(record.getNegative()).isEqualTo(buckets(7, 1));
    assertThat(record.getPositive()).isEqualTo(buckets(12, 1));
  }

  /** v > base^i just when v^(2^scale) > 2^i: in whole numbers, without a root. */
  @Test
  void everyValueIsBetweenItsBoundsAtEveryScale() {
    Random random = new Random(1);
    for (int scale = 0; scale <= 6; scale++) {
      for (int i = 0; i < 2_000; i++) {
        long value = anyMagnitude(random);
        ExponentialHistogram histogram = new ExponentialHistogram(scale);
        histogram.add(value);
        int index = HistogramRecords.of(histogram).getPositive().getOffset();
        BigInteger power = BigInteger.valueOf(value).pow(1 << scale);
        if (value == 1) {
          assertThat(index).isEqualTo(-1);
        } else {
          assertThat(power).isGreaterThan(BigInteger.TWO.pow(index));
        }
        assertThat(power).isLessThanOrEqualTo(BigInteger.TWO.pow(index + 1));
      }
    }
  }

  /** What KPIS.md tells those who count in SQL. */
  @Test
  void doublePowersAreTheBoundsUpTo557Years() {
    Bounds bounds = Bounds.of(SCALE);
    for (int i = 0; i < 44 << SCALE; i++) {
      assertThat((long) Math.floor(Math.pow(2, i / 8.0))).isEqualTo(bounds.first(i) - 1);
    }
  }

  @Test
  void extremesHaveRoom() {
    ExponentialHistogram histogram = of(Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE + 1, 0);

    assertThat(histogram.count()).isEqualTo(4);
    assertThat(HistogramRecords.of(histogram).getNegative()).isEqualTo(buckets(503, 2));
    histogram.subtract(of(Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE + 1, 0));
    assertThat(histogram).isEqualTo(new ExponentialHistogram(SCALE));
  }

  @Test
  void anyOrderAndAnyPartingGivesTheSame() {
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      List<Long> values = values(random, 200);
      ExponentialHistogram inOrder = of(values);
      Collections.shuffle(values, random);
      int cut = random.nextInt(values.size());
      ExponentialHistogram first = of(values.subList(0, cut));
      ExponentialHistogram second = of(values.subList(cut, values.size()));

      ExponentialHistogram merged = new ExponentialHistogram(SCALE);
      merged.add(second);
      merged.add(first);
      assertThat(merged).isEqualTo(inOrder);
      merged.subtract(first);
      assertThat(merged).isEqualTo(second);
    }
  }

  @Test
  void whatIsTakenBackLeavesNothingWhateverTheOrder() {
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      List<Long> values = values(random, 100);
      List<Runnable> steps = new ArrayList<>();
      ExponentialHistogram histogram = new ExponentialHistogram(SCALE);
      for (long value : values) {
        steps.add(() -> histogram.add(value));
        steps.add(() -> histogram.subtract(value));
      }
      Collections.shuffle(steps, random);
      steps.forEach(Runnable::run);

      assertThat(histogram).isEqualTo(new ExponentialHistogram(SCALE));
    }
  }

  @Test
  void quantilesAreWithinTheirBound() {
    double share = (Math.pow(2, 1.0 / (1 << SCALE)) - 1) / 2;
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<Long> values = values(random, 1 + random.nextInt(300));
      ExponentialHistogram histogram = of(values);
      Collections.sort(values);
      for (int perMille : new int[] {0, 1, 50, 250, 500, 900, 950, 990, 999, 1_000}) {
        int rank = Math.max(1, Math.ceilDiv(values.size() * perMille, 1_000));
        double exact = values.get(rank - 1);
        double told = histogram.quantile(perMille).orElseThrow();
        assertThat(Math.abs(told - exact))
            .isLessThanOrEqualTo(share * Math.abs(exact) * (1 + 1e-12) + 0.5);
      }
    }
  }

  @Test
  void nothingHasNoQuantile() {
    assertThat(new ExponentialHistogram(SCALE).quantile(500)).isEmpty();
  }

  @Test
  void classicBucketsCountExactly() {
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      List<Long> values = values(random, 300);
      values.addAll(List.of(0L, -1L, 1L, 1_024L, 1_025L, 1L << 31, Long.MAX_VALUE));
      ExponentialHistogram histogram = of(values);
      for (ClassicBucket bucket : histogram.classic(0, 62)) {
        assertThat(bucket.count())
            .as("values at or below %d", bucket.atMost())
            .isEqualTo(values.stream().filter(value -> value <= bucket.atMost()).count());
      }
      assertThat(histogram.count()).isEqualTo(values.size());
    }
  }

  @Test
  void classicBoundsAreWithinALong() {
    assertThat(of(5).classic(10, 12))
        .extracting(ClassicBucket::atMost)
        .containsExactly(1_024L, 2_048L, 4_096L);
    assertThatThrownBy(() -> of(5).classic(10, 63)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> of(5).classic(-1, 3)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void otherScalesAreNotMixed() {
    assertThatThrownBy(() -> of(1).add(new ExponentialHistogram(2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("scale 3")
        .hasMessageContaining("scale 2");
    assertThatThrownBy(() -> new ExponentialHistogram(7)).hasMessageContaining("scale 7");
  }

  @Test
  void comesBackFromBytesAndRecords() {
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      ExponentialHistogram histogram = of(values(random, random.nextInt(50)));
      ByteWriter out = new ByteWriter(16);
      HistogramForm.write(histogram, out);
      ByteReader in = new ByteReader(out.toByteArray());

      assertThat(HistogramForm.read(in)).isEqualTo(histogram);
      in.expectEnd();
      assertThat(HistogramRecords.histogram(HistogramRecords.of(histogram))).isEqualTo(histogram);
    }
  }

  @Test
  void bucketsThatNoValueFallsInAreRefused() {
    KpiHistogram record = new KpiHistogram(SCALE, 0L, buckets(-2, 1), buckets(0));
    ByteWriter out = new ByteWriter(16);
    out.writeByte(SCALE);
    out.writeSigned(0);
    out.writeVarint(1);
    out.writeSigned(504);
    out.writeSigned(1);

    assertThatThrownBy(() -> HistogramRecords.histogram(record))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bucket -2");
    assertThatThrownBy(() -> HistogramForm.read(new ByteReader(out.toByteArray())))
        .isInstanceOf(CorruptStateException.class)
        .hasMessageContaining("bucket 504");
  }

  private static ExponentialHistogram of(long... values) {
    ExponentialHistogram histogram = new ExponentialHistogram(SCALE);
    for (long value : values) {
      histogram.add(value);
    }
    return histogram;
  }

  private static ExponentialHistogram of(List<Long> values) {
    return of(values.stream().mapToLong(Long::longValue).toArray());
  }

  private static KpiBuckets buckets(int offset, long... counts) {
    List<Long> list = new ArrayList<>();
    for (long count : counts) {
      list.add(count);
    }
    return new KpiBuckets(offset, list);
  }

  private static List<Long> values(Random random, int count) {
    List<Long> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long magnitude = random.nextInt(20) == 0 ? 0 : anyMagnitude(random);
      values.add(random.nextInt(10) == 0 ? -magnitude : magnitude);
    }
    return values;
  }

  /** From 1 on, each octave as likely as the others. */
  private static long anyMagnitude(Random random) {
    return Math.max(1, random.nextLong() >>> 1 + random.nextInt(63));
  }
}
