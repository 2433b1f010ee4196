package io.throughline.transaction;

import java.nio.charset.StandardCharsets;

/** Reads what {@link ByteWriter} wrote, never beyond the end. */
final class ByteReader {
  private final byte[] bytes;
  private int position;

  ByteReader(byte[] bytes) {
    this.bytes = bytes;
  }

  int readByte() {
    if (position >= bytes.length) {
      throw corrupt("ends where a byte should follow");
    }
    return bytes[position++] & 0xff;
  }

  long readLong() {
    long value = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      value = (value << 8) | readByte();
    }
    return value;
  }

  long readVarint() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int next = readByte();
      value |= (long) (next & 0x7f) << shift;
      if (next < 0x80) {
        return value;
      }
    }
    throw corrupt("number runs over ten bytes");
  }

  long readSigned() {
    long value = readVarint();
    return (value >>> 1) ^ -(value & 1);
  }

  /** A count of things of which each takes at least {@code bytesEach}: more than fit is corrupt. */
  int readCount(int bytesEach) {
    long count = readVarint();
    if (count < 0 || count > (bytes.length - position) / bytesEach) {
      throw corrupt("count " + count + " is more than the rest can hold");
    }
    return (int) count;
  }

  String readText(long length) {
    if (length < 0 || length > bytes.length - position) {
      throw corrupt("ends inside a text");
    }
    String text = new String(bytes, position, (int) length, StandardCharsets.UTF_8);
    position += (int) length;
    return text;
  }

  void expectEnd() {
    if (position != bytes.length) {
      throw corrupt((bytes.length - position) + " bytes too many");
    }
  }

  CorruptStateException corrupt(String what) {
    return new CorruptStateException(
        "bytes of a transaction are corrupt at " + position + " of " + bytes.length + ": " + what);
  }
}
