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

  boolean readPresence() {
    int present = readByte();
    if (present > 1) {
      throw corrupt("presence " + present);
    }
    return present == 1;
  }

  int readInt() {
    return (int) BigEndian.INT.get(bytes, advance(Integer.BYTES));
  }

  long readLong() {
    return (long) BigEndian.LONG.get(bytes, advance(Long.BYTES));
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

  /** Refuses a count of things, each of which takes so many bytes, that the rest cannot hold. */
  void expectRoomFor(int count, int bytesEach) {
    if (count < 0 || count > (bytes.length - position) / bytesEach) {
      throw corrupt("count " + count + " is more than the rest can hold");
    }
  }

  String readText(long length) {
    if (length < 0 || length > bytes.length - position) {
      throw corrupt("ends inside a text");
    }
    int start = advance((int) length);
    String common = CommonTexts.of(bytes, start, (int) length);
    return common != null ? common : new String(bytes, start, (int) length, StandardCharsets.UTF_8);
  }

  /** Moves on; returns where it was. */
  private int advance(int length) {
    if (length > bytes.length - position) {
      throw corrupt("ends inside a value of " + length + " bytes");
    }
    int start = position;
    position += length;
    return start;
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
