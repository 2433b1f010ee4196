package io.throughline.transaction;

/**
 * The way from one time to the next, in the coarsest unit that loses nothing. Business times are
 * often whole minutes or days apart and then take one to four bytes instead of eight.
 */
final class TimeStep {
  private static final long[] UNITS = {1L, 1_000_000L, 60_000_000L, 86_400_000_000L};

  /** Bits that a unit takes. */
  static final int UNIT_BITS = 2;

  private TimeStep() {}

  /** The unit of a step in micros. */
  static int unitOf(long step) {
    int unit = UNITS.length - 1;
    while (step % UNITS[unit] != 0) {
      unit--;
    }
    return unit;
  }

  static void write(long step, int unit, ByteWriter out) {
    out.writeSigned(step / UNITS[unit]);
  }

  static long read(int unit, ByteReader in) {
    return in.readSigned() * UNITS[unit & (UNITS.length - 1)];
  }
}
