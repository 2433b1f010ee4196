package io.throughline.events;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Name-based identifiers: UUID version 5 (RFC 9562, section 5.5) in a namespace of our own.
 *
 * <pre>{@code
 * UUID id = NameUuid.of("event", "ZZ:SENDER", "000000905", "A37YH556");
 * }</pre>
 */
public final class NameUuid {
  /** Namespace of all Throughline names; changing it changes every identifier. */
  private static final UUID NAMESPACE = UUID.fromString("6f1c54d2-93f5-5d0e-8f0a-3b1e0c9d7a41");

  private static final byte[] NAMESPACE_BYTES = bytes(NAMESPACE);

  private static final byte UNIT_SEPARATOR = 0x1f;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /** Spares each name the look-up of the algorithm. */
  private static final ThreadLocal<MessageDigest> SHA1 = ThreadLocal.withInitial(NameUuid::sha1);

  private NameUuid() {}

  /**
   * The identifier of a name made of parts, in order. Parts are separated, so {@code ("ab","c")}
   * and {@code ("a","bc")} differ.
   */
  public static UUID of(String... parts) {
    MessageDigest sha1 = SHA1.get();
    sha1.update(NAMESPACE_BYTES);
    for (String part : parts) {
      sha1.update(part.getBytes(StandardCharsets.UTF_8));
      sha1.update(UNIT_SEPARATOR);
    }
    byte[] hash = sha1.digest();
    long high = ((long) LONGS.get(hash, 0) & 0xffff_ffff_ffff_0fffL) | 0x5000L;
    long low =
        ((long) LONGS.get(hash, Long.BYTES) & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
