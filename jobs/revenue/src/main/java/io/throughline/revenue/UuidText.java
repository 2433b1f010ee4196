package io.throughline.revenue;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.UUID;

/** The text of a UUID as ASCII bytes, without a String in between. */
final class UuidText {
  /** Bytes of the text. */
  static final int LENGTH = 36;

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private static final long LOW_NIBBLES = 0x0f0f_0f0f_0f0f_0f0fL;
  private static final long ONES = 0x0101_0101_0101_0101L;

  private UuidText() {}

  /** What {@link UUID#toString} gives. */
  static byte[] of(UUID id) {
    byte[] text = new byte[LENGTH];
    write(id, text);
    return text;
  }

  /** Writes it over the first {@value #LENGTH} bytes. */
  static void write(UUID id, byte[] into) {
    long high = id.getMostSignificantBits();
    long low = id.getLeastSignificantBits();
    long versionGroups = digits(high);
    long variantGroups = digits(low >>> Integer.SIZE);
    LONG.set(into, 0, digits(high >>> Integer.SIZE));
    into[8] = '-';
    INT.set(into, 9, (int) (versionGroups >>> Integer.SIZE));
    into[13] = '-';
    INT.set(into, 14, (int) versionGroups);
    into[18] = '-';
    INT.set(into, 19, (int) (variantGroups >>> Integer.SIZE));
    into[23] = '-';
    INT.set(into, 24, (int) variantGroups);
    LONG.set(into, 28, digits(low));
  }

  /** The lower 32 bits as eight hexadecimal digits, a byte each, all at once. */
  private static long digits(long number) {
    long nibbles = Long.expand(number & 0xffff_ffffL, LOW_NIBBLES);
    long letters = (nibbles + 6 * ONES) >>> 4 & ONES;
    return nibbles + '0' * ONES + letters * ('a' - '9' - 1);
  }
}
