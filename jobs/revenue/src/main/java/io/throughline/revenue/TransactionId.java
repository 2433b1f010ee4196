package io.throughline.revenue;

import java.util.UUID;

/**
 * Key of the stream: the 16 bytes of a transaction id.
 *
 * @param high first 8 bytes
 * @param low last 8 bytes
 */
public record TransactionId(long high, long low) {
  /** Of the UUID's bits. */
  public static TransactionId of(UUID id) {
    return new TransactionId(id.getMostSignificantBits(), id.getLeastSignificantBits());
  }

  /** The same bits. */
  public UUID toUuid() {
    return new UUID(high, low);
  }

  /**
   * Decides which part of the state a key belongs to, in running jobs and in savepoints: never
   * change it. (A record's own hash may change with the Java version.)
   */
  @Override
  public int hashCode() {
    long bits = high ^ low;
    return (int) (bits ^ (bits >>> Integer.SIZE));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TransactionId that && high == that.high && low == that.low;
  }
}
