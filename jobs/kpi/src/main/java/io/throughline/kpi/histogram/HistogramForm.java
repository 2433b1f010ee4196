package io.throughline.kpi.histogram;

import io.throughline.transaction.ByteReader;
import io.throughline.transaction.ByteWriter;
import io.throughline.transaction.CorruptStateException;

/**
 * Histograms as bytes: scale (byte), zeros, then of positive and of negative values the number of
 * buckets, the index of the first, and their counts.
 */
public final class HistogramForm {
  private HistogramForm() {}

  /** Writes a histogram. */
  public static void write(ExponentialHistogram histogram, ByteWriter out) {
    out.writeByte(histogram.scale());
    out.writeSigned(histogram.zeros());
    write(histogram.positive(), out);
    write(histogram.negative(), out);
  }

  private static void write(Buckets buckets, ByteWriter out) {
    out.writeVarint(buckets.size());
    out.writeSigned(buckets.offset());
    for (int i = 0; i < buckets.size(); i++) {
      out.writeSigned(buckets.at(i));
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws CorruptStateException when it is no histogram
   */
  public static ExponentialHistogram read(ByteReader in) {
    int scale = in.readByte();
    if (scale > Bounds.MOST_SCALE) {
      throw in.corrupt("scale " + scale);
    }
    ExponentialHistogram histogram = new ExponentialHistogram(scale);
    histogram.addZeros(in.readSigned());
    read(histogram.bounds(), histogram.positive(), in);
    read(histogram.bounds(), histogram.negative(), in);
    return histogram;
  }

  private static void read(Bounds bounds, Buckets buckets, ByteReader in) {
    int size = (int) in.readVarint();
    in.expectRoomFor(size, 1);
    long offset = in.readSigned();
    for (int i = 0; i < size; i++) {
      if (!bounds.has(offset + i)) {
        throw in.corrupt("bucket " + (offset + i));
      }
      buckets.add((int) (offset + i), in.readSigned());
    }
  }
}
