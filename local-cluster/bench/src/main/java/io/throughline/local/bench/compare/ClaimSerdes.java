package io.throughline.local.bench.compare;

import java.nio.ByteBuffer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** How claims and what is told of them stand in topics and stores of Kafka Streams. */
final class ClaimSerdes {
  private static final Told.Kind[] KINDS = Told.Kind.values();

  /** Kind and time. */
  static final Serde<Told> TOLD =
      Serdes.serdeFrom(
          (topic, told) -> told == null ? null : bytes(told),
          (topic, bytes) -> bytes == null ? null : told(ByteBuffer.wrap(bytes)));

  static final Serde<Claim> CLAIM =
      Serdes.serdeFrom(
          (topic, claim) -> claim == null ? null : bytes(claim),
          (topic, bytes) -> bytes == null ? null : claim(ByteBuffer.wrap(bytes)));

  private ClaimSerdes() {}

  private static byte[] bytes(Told told) {
    return ByteBuffer.allocate(1 + Long.BYTES)
        .put((byte) told.kind().ordinal())
        .putLong(told.at())
        .array();
  }

  private static Told told(ByteBuffer in) {
    return new Told(KINDS[in.get()], in.getLong());
  }

  private static byte[] bytes(Claim claim) {
    return ByteBuffer.allocate(2 * (Integer.BYTES + Long.BYTES) + 1 + Long.BYTES)
        .putInt(claim.submissions())
        .putLong(claim.submittedAt())
        .putInt(claim.remittances())
        .putLong(claim.remittedAt())
        .put(bytes(claim.last()))
        .array();
  }

  private static Claim claim(ByteBuffer in) {
    return new Claim(in.getInt(), in.getLong(), in.getInt(), in.getLong(), told(in));
  }
}
