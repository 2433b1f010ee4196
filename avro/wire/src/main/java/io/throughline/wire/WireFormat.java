package io.throughline.wire;

/** Confluent's frame: magic byte 0, schema id (4 bytes, big-endian), Avro binary. */
final class WireFormat {
  static final byte MAGIC = 0;
  static final int HEADER_LENGTH = 5;

  private WireFormat() {}

  static boolean isFramed(byte[] bytes) {
    return bytes.length >= HEADER_LENGTH && bytes[0] == MAGIC;
  }

  static int schemaId(byte[] framed) {
    return (framed[1] & 0xff) << 24
        | (framed[2] & 0xff) << 16
        | (framed[3] & 0xff) << 8
        | (framed[4] & 0xff);
  }

  static byte[] header(int schemaId) {
    return new byte[] {
      MAGIC,
      (byte) (schemaId >>> 24),
      (byte) (schemaId >>> 16),
      (byte) (schemaId >>> 8),
      (byte) schemaId
    };
  }
}
