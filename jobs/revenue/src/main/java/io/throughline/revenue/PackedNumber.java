package io.throughline.revenue;

import io.throughline.transaction.NumberedClaimsCodec;
import java.util.Arrays;

/**
 * State of one payer's number in its stored form.
 *
 * @param wake watermark, epoch milliseconds, at which it is forgotten
 * @param bytes of {@link NumberedClaimsCodec}
 */
public record PackedNumber(long wake, byte[] bytes) {
  @Override
  public boolean equals(Object other) {
    return other instanceof PackedNumber that
        && wake == that.wake
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
