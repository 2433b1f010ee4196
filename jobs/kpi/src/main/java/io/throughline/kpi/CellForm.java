package io.throughline.kpi;

import io.throughline.kpi.histogram.ExponentialHistogram;
import io.throughline.kpi.histogram.HistogramForm;
import io.throughline.transaction.ByteReader;
import io.throughline.transaction.ByteWriter;
import io.throughline.transaction.CorruptStateException;

/**
 * Cells as bytes: version, sort (a byte each), counts, sums, and of a time its histogram. A sum is
 * its lower half, and what the upper one is more than the sign of the lower.
 */
public final class CellForm {
  private static final int VERSION = 1;
  private static final int EXPECTED_BYTES = 64;
  private static final Kpi.Sort[] SORTS = Kpi.Sort.values();

  private CellForm() {}

  /** Bytes of a cell. */
  public static byte[] encode(Cell cell) {
    ByteWriter out = new ByteWriter(EXPECTED_BYTES);
    out.writeByte(VERSION);
    out.writeByte(cell.sort().ordinal());
    out.writeSigned(cell.count());
    out.writeSigned(cell.numerator());
    write(cell.dollars(), out);
    write(cell.numeratorDollars(), out);
    write(cell.millis(), out);
    if (cell.histogram() != null) {
      HistogramForm.write(cell.histogram(), out);
    }
    return out.toByteArray();
  }

  private static void write(ExactSum sum, ByteWriter out) {
    out.writeSigned(sum.low());
    out.writeSigned(sum.high() - signOf(sum.low()));
  }

  /**
   * The cell that was encoded.
   *
   * @throws CorruptStateException when the bytes are cut, changed or of another version
   */
  public static Cell decode(byte[] bytes) {
    ByteReader in = new ByteReader(bytes);
    Forms.expectVersion(VERSION, in);
    Kpi.Sort sort = Forms.constant(SORTS, in);
    long count = in.readSigned();
    long numerator = in.readSigned();
    ExactSum dollars = readSum(in);
    ExactSum numeratorDollars = readSum(in);
    ExactSum millis = readSum(in);
    ExponentialHistogram histogram = sort == Kpi.Sort.TIME ? HistogramForm.read(in) : null;
    in.expectEnd();
    return Cell.of(sort, histogram, count, numerator, dollars, numeratorDollars, millis);
  }

  private static ExactSum readSum(ByteReader in) {
    long low = in.readSigned();
    return new ExactSum(in.readSigned() + signOf(low), low);
  }

  private static long signOf(long low) {
    return low >> Long.SIZE - 1;
  }
}
